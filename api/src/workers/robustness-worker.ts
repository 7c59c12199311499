import { parentPort } from 'node:worker_threads';
import type { CoverageQuestion } from '../measures/coverage.ts';
import { buildNetwork, type LocatedBranch, type Network } from '../measures/network.ts';
import { type DrawPlan, measureRobustness, type RankedCluster, type Robustness } from '../measures/robustness.ts';

/** What the thread is asked. `branches` is null where they are those of the question before. */
export interface RobustnessQuestion {
  branches: readonly LocatedBranch[] | null;
  clusters: readonly RankedCluster[];
  question: CoverageQuestion & { plan: DrawPlan };
}

/** Null where there is nothing to vary. */
export type RobustnessFound = Robustness | null;

let network: Network | null = null;

parentPort?.on('message', ({ branches, clusters, question }: RobustnessQuestion) => {
  if (branches !== null) network = buildNetwork(branches);
  if (network === null) throw new Error('the first question to a thread must bring the branches');
  const found: RobustnessFound = measureRobustness(network, clusters, question);
  parentPort?.postMessage(found);
});
