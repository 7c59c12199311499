import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFolder, loadCatalogue } from '@icfm/data/catalogue';
import { hashFiles } from '@icfm/data/hash-files';
import { describe, expect, it } from 'vitest';

const catalogue = loadCatalogue();

function repeated(keys: string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

describe('the bundled datasets', () => {
  it('hold the rows their descriptions state', () => {
    const held: Record<string, number> = {
      clusters: catalogue.clusters.length,
      branches: catalogue.branches.length,
      'branches-former': catalogue.formerBranches.length,
      'cluster-lead-banks': catalogue.leadBanks.length,
      flows: catalogue.flows.length,
      'flow-context': catalogue.flowContext.length,
      'official-totals': catalogue.officialTotals.length,
      regions: catalogue.regions.length,
      sectors: catalogue.sectors.length,
    };
    expect(Object.fromEntries(catalogue.datasets.map(({ id, rows }) => [id, rows]))).toEqual(held);
  });

  it('are of the sizes that were collected', () => {
    const { clusters, branches, formerBranches, leadBanks, flows, flowContext, officialTotals } = catalogue;
    const tables = [clusters, branches, formerBranches, leadBanks, flows, flowContext, officialTotals];
    expect(tables.map((table) => table.length)).toEqual([210, 208, 86, 14, 178, 126, 39]);
  });

  it('have ids that stand once', () => {
    const { clusters, branches, flows, flowContext } = catalogue;
    for (const table of [clusters, branches, [...flows, ...flowContext]]) {
      expect(repeated(table.map(({ id }) => id))).toEqual([]);
    }
    expect(repeated(catalogue.regions.map(({ level, adcode }) => level + adcode))).toEqual([]);
  });

  it('mark 108 transfer records as fit for arcs, each with an amount and a year', () => {
    const ready = catalogue.flows.filter(({ isMapReady }) => isMapReady);
    expect(ready).toHaveLength(108);
    expect(ready.filter(({ amount100mCny, yearTo }) => amount100mCny === null || yearTo === null)).toEqual([]);
  });

  it('name in each description exactly the files of its folder', () => {
    for (const { id, files } of catalogue.datasets) {
      const present = readdirSync(join(bundledFolder, id)).filter((name) => name !== 'dataset.json');
      expect([id, ...present.sort()]).toEqual([id, ...[...files].sort()]);
    }
  });

  it('are nothing but these folders and their checksums, so that no uncleared list slips in', () => {
    const present = readdirSync(bundledFolder).filter((name) => name !== 'SHA256SUMS');
    expect(present.sort()).toEqual(catalogue.datasets.map(({ id }) => id).sort());
    const files = readdirSync(bundledFolder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.includes('real-branch-list'))).toEqual([]);
  });

  it('have a version of 12 hexadecimal digits that stays the same', () => {
    expect(catalogue.version).toMatch(/^[0-9a-f]{12}$/);
    expect(hashFiles(bundledFolder)).toBe(catalogue.version);
  });
});
