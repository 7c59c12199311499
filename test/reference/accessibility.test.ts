import { AccessAnswer } from '@icfm/api/access/schema';
import { twoStepAccess } from '@icfm/api/measures/accessibility';
import { createTableBuilder } from '@icfm/api/measures/accessibility-table';
import { describe, expect, test } from 'vitest';
import { createAppOver } from '../app-over.ts';
import { bundledModel } from '../bundled-model.ts';

const model = bundledModel;
const app = createAppOver(model);

async function ask(query: string): Promise<AccessAnswer> {
  const response = await app.request(`/api/access?${query}`);
  return AccessAnswer.parse(await response.json());
}

const sumOf = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

describe('access', () => {
  test('the three tracts of pysal-access, scenario 0, weight 1/t for t < 61', () => {
    const minutes = [
      [1, 80, 40],
      [80, 1, 40],
      [40, 40, 1],
    ];
    const table = createTableBuilder();
    for (const row of minutes) {
      row.forEach((time, column) => {
        if (time < 61) table.add(column, 1 / time);
      });
      table.endRow();
    }
    const populations = [100, 50, 10];
    const access = twoStepAccess(table.finish(), populations, Float64Array.of(15, 20, 100));
    const values = [...(access?.values ?? [])];
    expect(values[0]).toBeCloseTo(0.331444117, 9);
    expect(values[1]).toBeCloseTo(0.579828132, 9);
    expect(values[2]).toBeCloseTo(7.28641817, 8);
    expect(sumOf(values.map((value, tract) => value * (populations[tract] ?? 0)))).toBeCloseTo(135, 9);
  });

  test.each(['any', 'core', 'all'])('no branch is lost or made over the bundled data, member rule %s', async (rule) => {
    const { clusters, reachedSupply, scope } = await ask(`memberRule=${rule}`);
    const shared = sumOf(clusters.map(({ access, demandWeight }) => (access ?? Number.NaN) * demandWeight));
    expect(shared).toBeCloseTo(reachedSupply ?? Number.NaN, 9);
    expect(Number.isInteger(reachedSupply)).toBe(true);
    expect(scope.totalGap).toBeCloseTo(sumOf(clusters.map(({ gap }) => gap ?? Number.NaN)), 9);
  });

  test('the access of a cluster does not change because others are filtered away', async () => {
    const all = await ask('');
    const known = new Map(all.clusters.map(({ id, access }) => [id, access]));
    const { clusters } = await ask('kinds=innovative');
    expect(clusters.length).toBeGreaterThan(0);
    expect(clusters.filter(({ id, access }) => known.get(id) !== access)).toEqual([]);
  });

  test.each([
    ['reachKilometers=0', 'reach-is-zero'],
    ['region=810000', 'no-clusters'],
  ])('%s is not measured: %s, and every number of the scope is null', async (query, reason) => {
    const { notMeasured, scope, equity } = await ask(query);
    expect(notMeasured).toBe(reason);
    expect([scope.meanAccess, scope.totalGap]).toEqual([null, null]);
    expect(new Set(Object.values(equity))).toEqual(new Set([null]));
  });

  test('parts of inequality add up, and the Lorenz curve runs from nothing to all', async () => {
    const { equity } = await ask('');
    const { total = 0, between = 0, within = 0 } = equity.theil ?? {};
    expect(Math.abs(total - between - within)).toBeLessThan(1e-12);
    expect(equity.lorenz?.at(0)).toEqual({ demandShare: 0, accessShare: 0 });
    expect(equity.lorenz?.at(-1)?.accessShare).toBeCloseTo(1, 12);
  });
});
