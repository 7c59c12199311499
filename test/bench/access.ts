import { measureAccess } from '@icfm/api/access/measure-access';
import { evenWeights } from '@icfm/api/coverage/parameters';
import { twoStepAccess } from '@icfm/api/measures/accessibility';
import { distancesToSites } from '@icfm/api/measures/accessibility-distances';
import { matchedStrengths } from '@icfm/api/measures/accessibility-strengths';
import { buildSupply } from '@icfm/api/measures/accessibility-supply';
import { countBanks } from '@icfm/api/measures/concentration-banks';
import { concentrationInReach } from '@icfm/api/measures/concentration-in-reach';
import { demandGaps } from '@icfm/api/measures/demand-gap';
import { giniOf, percentileOf, theilOf } from '@icfm/api/measures/equity';
import { buildNetwork } from '@icfm/api/measures/network';
import { defaultMatchTable } from '@icfm/api/measures/sector-match';
import { buildReadModel } from '@icfm/api/readmodel/read-model';
import { loadCatalogue } from '@icfm/data/catalogue';
import { type AccessScene, turfAccess } from './access-turf-loop.ts';
import { createRandom, generateBranches, generateClusters } from './generated-branches.ts';
import { median, type Result } from './result-table.ts';

const branchCount = 220_000;
const clusterCount = 800;
const sampleSize = 4;
const runs = 9;

function milliseconds(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

/** The least time on the processor of several runs: neither other work on the machine counts, nor the compiling of the first run. */
function leastOf(count: number, work: (run: number) => void): number {
  const times = Array.from({ length: count }, (_, run) => {
    const before = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** The whole answer of /api/access for all bundled clusters, computed anew each time; another reach every time, so that nothing is remembered. */
function measureBundled(): Result {
  const model = buildReadModel(loadCatalogue());
  const times = Array.from({ length: 60 }, (_, run) =>
    milliseconds(() => {
      measureAccess(model, {
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
        addedBank: null,
      });
    }),
  );
  const note = `the first ${times[0]?.toFixed(1)} ms, then median of ${times.length - 1}`;
  const name = '/api/access of all bundled clusters, computed';
  return { name, measured: median(times.slice(1)), unit: 'ms', target: { atMost: 50 }, note };
}

/** Six large banks hold most branches, four thousand small ones the rest. */
function generateBanks(seed = 11): string[] {
  const random = createRandom(seed);
  return Array.from({ length: branchCount }, () =>
    random() < 0.6 ? `large ${Math.floor(random() * 6)}` : `small ${Math.floor(random() * 4000)}`,
  );
}

/** Access, gap, concentration and equity of all clusters at one reach. */
function measureAll(scene: AccessScene, reachKilometers: number) {
  const { network, supply, bankSupply, clusters, sectors, weights, groupOf } = scene;
  const matchTable = defaultMatchTable;
  const question = { reachKilometers, memberRule: 'any', minimumMatch: 0.5, matchTable, groupOf } as const;
  const distances = distancesToSites(network, clusters, question);
  const strengths = matchedStrengths(supply, distances, sectors, question);
  const access = twoStepAccess(strengths, weights, supply.capacities);
  const gaps = demandGaps(strengths, weights);
  const concentrations = concentrationInReach(bankSupply, distances, sectors, { ...question, addedBank: null });
  const shared = Array.from(access?.values ?? [], (value, row) => ({ value, weight: 1, region: `${row % 4}` }));
  const equity = [giniOf(shared), theilOf(shared)?.total, percentileOf(shared, 0.1), percentileOf(shared, 0.9)];
  return { gaps, concentrations, equity };
}

function generateScene(): AccessScene {
  const branches = generateBranches(branchCount);
  const clusters = generateClusters(clusterCount, branches);
  const network = buildNetwork(branches);
  const supply = buildSupply(network);
  const banks = generateBanks();
  const bankSupply = countBanks(supply, banks);
  const sectors = clusters.map(({ sector }) => sector);
  return {
    branches,
    banks,
    clusters,
    network,
    supply,
    bankSupply,
    sectors,
    weights: sectors.map(() => 1),
    groupOf: new Map(),
  };
}

/** Throws where the loop finds other gaps or another concentration: speed is nothing without the same answer. */
function checkAgainstLoop(scene: AccessScene, reachKilometers: number): void {
  const ours = measureAll(scene, reachKilometers);
  turfAccess(scene, sampleSize, reachKilometers).forEach(({ gap, herfindahl }, row) => {
    const found = [ours.gaps[row] ?? Number.NaN, ours.concentrations[row]?.asIs.presence.herfindahl ?? Number.NaN];
    const isSame = Math.abs((found[0] ?? 0) - gap) < 1e-9 && Math.abs((found[1] ?? 0) - herfindahl) < 1e-6;
    if (!isSame) throw new Error(`cluster ${row}: the measures give ${found.join()}, the loop ${gap},${herfindahl}`);
  });
}

/** All measures of access: of the bundled clusters, and of 800 clusters among 220,000 branches against a naive loop. */
export function measureAccessMeasures(): Result[] {
  const scene = generateScene();
  checkAgainstLoop(scene, 50);
  const ours = leastOf(runs, (run) => measureAll(scene, 50 + run / 100));
  const naive = leastOf(3, () => turfAccess(scene, sampleSize, 50)) * (clusterCount / sampleSize);
  const size = `${branchCount.toLocaleString('en')} branches × ${clusterCount} clusters`;
  const name = `access, gap, concentration and equity, ${size}`;
  const note = `loop ${naive.toFixed(0)} ms (over ${sampleSize} clusters, scaled to ${clusterCount})`;
  return [
    measureBundled(),
    { name, measured: ours, unit: 'ms', target: { atMost: 500 }, note: `processor time, least of ${runs}` },
    { name: 'the same against a turf loop', measured: naive / ours, unit: '×', target: { atLeast: 100 }, note },
  ];
}
