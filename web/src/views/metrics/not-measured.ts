import type { AccessAnswer } from '@icfm/api/access/schema';
import { type AccessMetric, regionValue } from './metric-values.ts';

/** Why a metric has no figure for the scope: the API's own reasons, and those of one metric alone. */
export type Unmeasured = NonNullable<AccessAnswer['notMeasured']> | 'no-bank-in-reach';

type Answer = Pick<AccessAnswer, 'notMeasured' | 'scope'>;

/** Null where the scope has a figure. */
export function whyNotMeasured(answer: Answer, metric: AccessMetric): Unmeasured | null {
  if (answer.notMeasured !== null) return answer.notMeasured;
  if (regionValue(answer.scope, metric) !== null) return null;
  if (answer.scope.clusters === 0) return 'no-clusters';
  // All weights of the clusters shown are 0 while others, filtered away, have some.
  return answer.scope.demandWeight === 0 ? 'no-demand' : 'no-bank-in-reach';
}
