import { isSpecialised } from '../measures/coverage.ts';
import type { LocatedBranch, Network } from '../measures/network.ts';
import type { RobustnessFound, RobustnessQuestion } from '../workers/robustness-worker.ts';
import { createThread } from '../workers/thread.ts';
import { workerModule } from '../workers/worker-module.ts';

/** One thread for the process: what it holds is named by each question, so that it outlives a swap of the model. */
export const robustnessThread = createThread<RobustnessQuestion, RobustnessFound>({
  file: workerModule('robustness-worker'),
  mostWaiting: 8,
  mostMilliseconds: 20_000,
});

/** What the thread was last sent, held weakly: a model that is gone must not stay for it. */
let held: { threadNumber: number; network: WeakRef<Network> } | null = null;

/** Measures off the event loop. The thread keeps the branches, so that only another network is sent to it anew. */
export function askRobustness(network: Network, asked: Omit<RobustnessQuestion, 'branches'>): Promise<RobustnessFound> {
  return robustnessThread.ask((threadNumber) => {
    const isHeld = held?.threadNumber === threadNumber && held.network.deref() === network;
    held = { threadNumber, network: new WeakRef(network) };
    // Both depths ask for a speciality: ordinary branches, the many, need not be sent.
    return { ...asked, branches: isHeld ? null : network.branches.filter(isSpecialised).map(bare) };
  });
}

/** A branch without what the read model adds: regions need not be copied for a thread. */
function bare({
  longitude,
  latitude,
  radiusKilometers,
  lineage,
  specialities,
  authority,
}: LocatedBranch): LocatedBranch {
  return { longitude, latitude, radiusKilometers, lineage, specialities, authority };
}
