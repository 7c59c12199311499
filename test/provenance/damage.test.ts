import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bundledFolder, loadCatalogue } from '@icfm/data/catalogue';
import { hashFiles } from '@icfm/data/hash-files';
import { sumsName } from '@icfm/data/verify-files';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'datasets-'));
  cpSync(bundledFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function damage(file: string, change: (content: Buffer) => Uint8Array | string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path)));
}

/** Puts another text into one line of a file, counted from 1. */
function editLine(file: string, line: number, change: (text: string) => string): void {
  damage(file, (content) => {
    const lines = content.toString('utf8').split('\n');
    return lines.map((text, index) => (index === line - 1 ? change(text) : text)).join('\n');
  });
}

describe('a damaged dataset stops the load', () => {
  it('with a byte flipped in an adcode', () => {
    editLine('clusters/clusters.csv', 2, (text) => text.replace(',440300,', ',44p300,'));
    expect(() => loadCatalogue(folder)).toThrow(/clusters\.csv, row 2, column host_adcodes: wanted a six-digit adcode/);
  });

  it('with a byte flipped so that the adcode is that of no place', () => {
    editLine('clusters/clusters.csv', 2, (text) => text.replace(',440300,', ',449300,'));
    expect(() => loadCatalogue(folder)).toThrow(/clusters\.csv, row 2, column host_adcodes: .* got "449300"/);
  });

  it('with a byte flipped inside a Chinese character', () => {
    damage('branches/branches.csv', (content) => {
      const at = content.indexOf(Buffer.from('客家村镇银行科技支行'));
      return content.map((byte, index) => (index === at + 1 ? byte ^ 0x40 : byte));
    });
    expect(() => loadCatalogue(folder)).toThrow(/branches\.csv, row 2, column name_zh: wanted UTF-8 text/);
  });

  it('with a column dropped', () => {
    damage('flows/flows.csv', (content) => content.toString('utf8').replace(',basis,', ','));
    expect(() => loadCatalogue(folder)).toThrow(/flows\.csv, row 2, column note: wanted 29 cells, got 30 cells/);
  });

  it('with a column renamed', () => {
    editLine('regions/gazetteer.csv', 1, (text) => text.replace('macro_region', 'region'));
    expect(() => loadCatalogue(folder)).toThrow(/gazetteer\.csv, row 1, column macro_region/);
  });

  it('with an amount that is no number', () => {
    editLine('flows/flows.csv', 2, (text) => text.replace('1956.1', '1956,1'));
    expect(() => loadCatalogue(folder)).toThrow(/flows\.csv, row 2, column note: wanted 30 cells, got 31 cells/);
    editLine('flows/flows.csv', 2, (text) => text.replace('1956,1', '1956.l'));
    expect(() => loadCatalogue(folder)).toThrow(
      /flows\.csv, row 2, column amount_100m_cny: wanted a decimal number from 0/,
    );
  });

  it('with a row repeated', () => {
    damage('branches/branches.csv', (content) => `${content}${content.toString('utf8').split('\n')[5]}\n`);
    expect(() => loadCatalogue(folder)).toThrow(/branches\.csv, row 210, column id: wanted a key that stands once/);
  });

  it('with a boundary file cut off', () => {
    damage('regions/counties.topo.json', (content) => content.subarray(0, 2_000_000));
    expect(() => loadCatalogue(folder)).toThrow(/counties\.topo\.json, row 1, column \d+: wanted JSON/);
  });

  it('with a description that is no JSON, or lacks its licence', () => {
    editLine('flows/dataset.json', 2, (text) => text.replace('"id"', 'id'));
    expect(() => loadCatalogue(folder)).toThrow(/flows.dataset\.json, row 2, column 3: wanted JSON/);
    damage('flows/dataset.json', () => '{"id":"flows"}');
    expect(() => loadCatalogue(folder)).toThrow(/flows.dataset\.json, column title/);
  });

  it('with a digit turned, which no form shows, or with that of the list itself', () => {
    editLine('flows/flows.csv', 2, (text) => text.replace('1956.1', '1957.1'));
    expect(() => loadCatalogue(folder)).toThrow(/flows.flows\.csv: wanted the SHA-256 \w{12}… of SHA256SUMS/);
    editLine('flows/flows.csv', 2, (text) => text.replace('1957.1', '1956.1'));
    damage(sumsName, (content) => content.map((byte, index) => (index === 0 ? byte ^ 1 : byte)));
    expect(() => loadCatalogue(folder)).toThrow(/SHA-256/);
    rmSync(join(folder, sumsName));
    expect(loadCatalogue(folder).version).toBe(hashFiles(folder));
  });

  it('with a file or a folder missing', () => {
    renameSync(join(folder, 'regions/dash-line.geojson'), join(folder, 'regions/gone'));
    expect(() => loadCatalogue(folder)).toThrow(/dash-line\.geojson: wanted a file named in/);
    rmSync(join(folder, 'clusters'), { recursive: true });
    expect(() => loadCatalogue(folder)).toThrow(/clusters.dataset\.json: wanted a readable file/);
  });
});

it('an undamaged copy loads, and its version is that of the bundled folder until a byte changes', () => {
  const { version } = loadCatalogue(folder);
  expect(version).toBe(hashFiles(bundledFolder));
  damage('regions/NOTICE.txt', (content) => `${content}\n`);
  expect(hashFiles(folder)).not.toBe(version);
});

it('the list of checksums names every file of the bundled datasets', () => {
  const names = readdirSync(bundledFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== sumsName)
    .map((entry) => relative(bundledFolder, join(entry.parentPath, entry.name)));
  const listed = readFileSync(join(bundledFolder, sumsName), 'utf8').trimEnd().split('\n');
  expect(listed.map((line) => line.slice(66)).sort()).toEqual(names.sort());
});
