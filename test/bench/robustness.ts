import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { buildNetwork } from '@icfm/api/measures/network';
import { defaultMatchTable } from '@icfm/api/measures/sector-match';
import { askRobustness, robustnessThread } from '@icfm/api/robustness/robustness-thread';
import { startBuiltServer } from '../built-server.ts';
import { generateBranches, generateClusters } from './generated-branches.ts';
import { median, type Result } from './result-table.ts';

const branchCount = 220_000;
const clusterCount = 800;
const question = { memberRule: 'any', minimumMatch: 0.5, matchTable: defaultMatchTable } as const;
const plan = { seed: 15, draws: 100, reachSpread: 0.1 };

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/** Asked of the built server over HTTP, another reach each time, so that nothing is remembered. */
async function measureBundled(): Promise<Result> {
  const server = await startBuiltServer();
  const times: number[] = [];
  for (let reach = 20; reach <= 300; reach += 20) {
    const address = `${server.url}/api/robustness?reachKilometers=${reach}`;
    times.push(await secondsOf(async () => (await fetch(address)).json()));
  }
  await server.stop();
  const note = `the first, which starts the thread, ${times[0]?.toFixed(2)} s; median ${median(times).toFixed(3)} s`;
  const name = '/api/robustness of all bundled clusters, the slowest of 15 reaches';
  return { name, measured: Math.max(...times), unit: 's', target: { atMost: 3 }, note };
}

/** The sending of the branches included; the event loop is watched for how long it is held up meanwhile. */
async function measureMany(): Promise<Result[]> {
  const branches = generateBranches(branchCount);
  const places = generateClusters(clusterCount, branches);
  const clusters = places.map((cluster, index) => ({ ...cluster, regions: [String(index % 31)] }));
  const network = buildNetwork(branches);
  const asked = (reachKilometers: number) => ({
    clusters,
    question: { ...question, reachKilometers, groupOf: new Map<string, string>(), plan },
  });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  // The first tick only sets the clock: what happens before it is not seen.
  await pause(50);
  const first = await secondsOf(() => askRobustness(network, asked(30)));
  delay.disable();
  const next = await secondsOf(() => askRobustness(network, asked(50)));
  const far = await secondsOf(() => askRobustness(network, asked(300)));
  const name = `robustness, ${branchCount.toLocaleString('en')} branches × ${clusterCount} clusters`;
  const note = `then ${next.toFixed(2)} s at 50 km and ${far.toFixed(2)} s at 300 km`;
  return [
    { name: `${name}, first question`, measured: first, unit: 's', target: { atMost: 10 }, note },
    { name: `${name}, event loop held up`, measured: delay.max / 1e6, unit: 'ms', target: { atMost: 250 } },
  ];
}

/** A hundred draws in a thread: all bundled clusters, and a network as large as all bank branches of China. */
export async function measureRobustnessTimes(): Promise<Result[]> {
  try {
    return [await measureBundled(), ...(await measureMany())];
  } finally {
    await robustnessThread.stop();
  }
}
