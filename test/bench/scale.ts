import { type CoverageQuestion, type DemandCluster, measureCluster } from '@icfm/api/measures/coverage';
import { buildNetwork, type LocatedBranch } from '@icfm/api/measures/network';
import { defaultMatchTable } from '@icfm/api/measures/sector-match';
import { distance, point } from '@turf/turf';
import { generateBranches, generateClusters } from './generated-branches.ts';
import { median, type Result } from './result-table.ts';

const branchCount = 220_000;
const clusterCount = 800;
const sampleSize = 20;
const reachKilometers = 30;

const question: CoverageQuestion = {
  reachKilometers,
  memberRule: 'any',
  minimumMatch: 0.5,
  matchTable: defaultMatchTable,
  groupOf: new Map(),
};

function milliseconds(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

/** Verdicts at the same depths as turf alone would give them: every branch measured from every cluster. */
function turfLoop(clusters: readonly DemandCluster[], branches: readonly LocatedBranch[]): number {
  let reached = 0;
  for (const { sector, places } of clusters) {
    for (const place of places) {
      const from = point([place.longitude, place.latitude]);
      const found = { presence: 0, specialised: 0, matched: 0 };
      for (const branch of branches) {
        const apart = distance(from, point([branch.longitude, branch.latitude]), { units: 'kilometers' });
        if (apart + branch.radiusKilometers > reachKilometers) continue;
        found.presence += 1;
        if (branch.specialities.length > 0) found.specialised += 1;
        if (branch.specialities.includes(`industry:${sector}`)) found.matched += 1;
      }
      if (found.presence > 0) reached += 1;
    }
  }
  return reached;
}

/** Coverage of 800 clusters by 220,000 generated branches, against the naive loop over a sample, scaled up. */
export function measureScale(): Result[] {
  const branches = generateBranches(branchCount);
  const clusters = generateClusters(clusterCount, branches);
  const sample = clusters.slice(0, sampleSize);
  const network = buildNetwork(branches);
  const ask = (list: readonly DemandCluster[]) => {
    let covered = 0;
    for (const cluster of list)
      if (measureCluster(network, cluster, question).verdicts.presence === 'certain') covered += 1;
    return covered;
  };
  const inModel = ask(sample);
  const inLoop = turfLoop(sample, branches);
  if (inModel !== inLoop) throw new Error(`the measure covers ${inModel} of the sample, the loop ${inLoop}`);
  const ours = median(Array.from({ length: 5 }, () => milliseconds(() => ask(clusters))));
  const naive = milliseconds(() => turfLoop(sample, branches)) * (clusterCount / sampleSize);
  const note = `${ours.toFixed(0)} ms against ${naive.toFixed(0)} ms (loop over ${sampleSize} clusters, scaled to ${clusterCount})`;
  return [
    {
      name: `coverage, ${branchCount.toLocaleString('en')} branches × ${clusterCount} clusters, against a turf loop`,
      measured: naive / ours,
      unit: '×',
      target: { atLeast: 100 },
      note,
    },
  ];
}
