import type { CoverageSummary, VerdictCounts } from '@icfm/api/coverage/schema';
import { expect, test } from 'vitest';
import { sampleCluster } from '../../api/sample-cluster.ts';
import { countByVerdict, countsAt, keepClusters, verdictAt } from './verdict-at.ts';

const cluster = sampleCluster({
  verdicts: { specialised: 'certain', matched: 'possible', authorisedUnknownAsYes: 'certain' },
  isFragile: true,
});
const bare = sampleCluster({ id: 'AMC-002' });

const counts = (certain: number, possible: number, noneKnown: number): VerdictCounts => ({
  isMeasured: true,
  certain,
  possible,
  noneKnown,
  certainShare: certain / (certain + possible + noneKnown),
  possibleShare: (certain + possible) / (certain + possible + noneKnown),
  certainWeightShare: certain / (certain + possible + noneKnown),
  possibleWeightShare: (certain + possible) / (certain + possible + noneKnown),
});

test('what rests on unknown authority is possible, not certain and not none known', () => {
  expect(verdictAt(cluster, 'authorised')).toBe('possible');
  expect(verdictAt(bare, 'authorised')).toBe('none-known');
  expect(verdictAt(cluster, 'presence')).toBe('not-measured');
});

test('the counts of C3 fold the band the same way as the verdicts', () => {
  const summary: CoverageSummary = {
    clusters: 10,
    demandWeight: 10,
    presence: { ...counts(0, 0, 10), isMeasured: false },
    specialised: counts(6, 2, 2),
    matched: counts(3, 1, 6),
    authorised: { unknownAsNo: counts(1, 0, 9), unknownAsYes: counts(3, 1, 6) },
    fragile: 2,
  };
  // 3 + 1 reached with unknown as yes, 1 of them certainly with authority: 3 possible.
  expect(countsAt(summary, 'authorised')).toMatchObject({ certain: 1, possible: 3, noneKnown: 6, possibleShare: 0.4 });
  expect(countsAt(summary, 'matched')).toBe(summary.matched);
});

test('legend and numbers keep the clusters they name', () => {
  const all = [cluster, bare];
  expect(keepClusters(all, 'specialised', { verdicts: [], isFragile: false })).toEqual(all);
  expect(keepClusters(all, 'specialised', { verdicts: ['none-known'], isFragile: false })).toEqual([bare]);
  expect(keepClusters(all, 'specialised', { verdicts: [], isFragile: true })).toEqual([cluster]);
  expect(countByVerdict(all, 'specialised')).toEqual({ certain: 1, possible: 0, 'none-known': 1, 'not-measured': 0 });
});
