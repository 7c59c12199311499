import { measureCoverage } from '@icfm/api/coverage/measure-coverage';
import { evenWeights } from '@icfm/api/coverage/parameters';
import { defaultMatchTable } from '@icfm/api/measures/sector-match';
import { buildReadModel } from '@icfm/api/readmodel/read-model';
import { loadCatalogue } from '@icfm/data/catalogue';
import { median, type Result } from './result-table.ts';

/** The whole answer of /api/coverage for all bundled clusters, computed anew each time; another reach every time, so that nothing is remembered. */
export function measureBundledCoverage(): Result[] {
  const model = buildReadModel(loadCatalogue());
  const times = Array.from({ length: 60 }, (_, run) => {
    const startedAt = performance.now();
    measureCoverage(model, {
      reachKilometers: 20 + run * 2,
      memberRule: 'any',
      minimumMatch: 0.5,
      matchTable: defaultMatchTable,
      kindWeights: evenWeights,
      asOfYear: null,
      bank: null,
      kinds: [],
      sectors: [],
      region: 'nation',
    });
    return performance.now() - startedAt;
  });
  const note = `the first ${times[0]?.toFixed(1)} ms, then median of ${times.length - 1}`;
  const name = '/api/coverage of all bundled clusters, computed';
  return [{ name, measured: median(times.slice(1)), unit: 'ms', target: { atMost: 20 }, note }];
}
