import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codes, integer, optional, text } from './cells.ts';
import { readCsv, readTable } from './read-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-csv-'));

function fileOf(content: string | Uint8Array): string {
  const file = join(folder, 'places.csv');
  writeFileSync(file, content);
  return file;
}

const Row = z.object({ name: text, year: optional(integer), sectors: codes });

describe('readCsv', () => {
  it('reads an empty cell as null and never as zero', () => {
    expect(readCsv(fileOf('name,year,sectors\nWuxi,,a;b\n'), Row)).toEqual([
      { name: 'Wuxi', year: null, sectors: ['a', 'b'] },
    ]);
  });

  it('keeps commas, quotes and line breaks inside a quoted cell', () => {
    const [record] = readCsv(fileOf('name,year,sectors\n"a ""b"",\nc",2024,\n'), Row);
    expect(record).toEqual({ name: 'a "b",\nc', year: 2024, sectors: [] });
  });

  it('skips a byte order mark and reads Windows line ends', () => {
    expect(readCsv(fileOf('\uFEFFname,year,sectors\r\nWuxi,2022,\r\n'), Row)).toHaveLength(1);
  });

  it('names file, row and column of a cell that does not fit, and what was wanted and got', () => {
    const file = fileOf('name,year,sectors\nWuxi,2022,\nSuzhou,2o23,\n');
    expect(() => readCsv(file, Row)).toThrow(`${file}, row 3, column year: wanted a whole number, got "2o23"`);
  });

  it('counts the lines of a quoted cell when it names a row', () => {
    const file = fileOf('name,year,sectors\n"Wu\nxi",2022,\nSuzhou,x,\n');
    expect(() => readCsv(file, Row)).toThrow('row 4, column year');
  });

  it('names a missing column', () => {
    expect(() => readCsv(fileOf('name,sectors\nWuxi,\n'), Row)).toThrow(/row 1, column year: wanted this column/);
  });

  it('names a column it does not know', () => {
    expect(() => readCsv(fileOf('name,year,sectors,colour\nWuxi,,,\n'), Row)).toThrow(/row 1, column colour/);
  });

  it('names a column that stands twice', () => {
    expect(() => readCsv(fileOf('name,year,sectors,name\nWuxi,,,\n'), Row)).toThrow(
      /column name: wanted each column once/,
    );
  });

  it('names the row of a record with too few or too many cells', () => {
    expect(() => readTable(fileOf('a,b\n1,2\n3\n'))).toThrow(/row 3, column b: wanted 2 cells, got 1 cells/);
    expect(() => readTable(fileOf('a,b\n1,2,3\n'))).toThrow(/row 2, column b: wanted 2 cells, got 3 cells/);
  });

  it('names the row where a quote is opened and never closed', () => {
    expect(() => readTable(fileOf('a,b\n1,2\n"3,4\n5,6\n'))).toThrow(/row 3: wanted a well-formed record/);
  });

  it('refuses bytes that are not UTF-8, at their cell', () => {
    const bytes = new TextEncoder().encode('a,b\n1,上海\n').map((byte, index) => (index === 6 ? 0xff : byte));
    expect(() => readTable(fileOf(bytes))).toThrow(/row 2, column b: wanted UTF-8 text/);
  });

  it('refuses an empty file and a table without records', () => {
    expect(() => readTable(fileOf(''))).toThrow(/row 1: wanted a header/);
    expect(() => readCsv(fileOf('name,year,sectors\n'), Row)).toThrow(/row 2: wanted at least one record/);
  });

  it('names a file that is missing', () => {
    expect(() => readTable(join(folder, 'absent.csv'))).toThrow(/absent\.csv: wanted a readable file/);
  });
});
