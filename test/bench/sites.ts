import { greatCircleKilometers } from '@icfm/api/geo/great-circle';
import { chooseGreedily } from '@icfm/api/measures/greedy-coverage';
import { chooseMaximalCoverage } from '@icfm/api/measures/maximal-coverage';
import { boundMedian } from '@icfm/api/measures/median-bounds';
import { coveredWeight, coversWithin, neededOnce, type SiteModel } from '@icfm/api/measures/site-model';
import { reduceCover, withoutDoubles } from '@icfm/api/measures/site-reduction';
import { buildReadModel } from '@icfm/api/readmodel/read-model';
import { createSolver } from '@icfm/api/sites/create-solver';
import { loadCatalogue } from '@icfm/data/catalogue';
import { startBuiltServer } from '../built-server.ts';
import { generateBranches, generateClusters } from './generated-branches.ts';
import { median, type Result } from './result-table.ts';

const clusterCount = 800;
const candidateCount = 2900;
const reachKilometers = 50;

async function timed<Found>(work: () => Found | Promise<Found>): Promise<{ found: Found; seconds: number }> {
  const startedAt = performance.now();
  const found = await work();
  return { found, seconds: (performance.now() - startedAt) / 1000 };
}

/** More clusters than the lists hold, and as many seats as China has. */
function largeModel(): Omit<SiteModel, 'limit'> & { distances: number[][] } {
  const { gazetteer } = buildReadModel(loadCatalogue());
  const seats = gazetteer.regions
    .filter(({ level, longitude }) => level === 'county' && longitude !== null)
    .slice(0, candidateCount);
  const clusters = generateClusters(clusterCount, generateBranches(60_000));
  const distances = clusters.map(({ places: [place] }) =>
    seats.map((seat) =>
      greatCircleKilometers(place?.longitude ?? 0, place?.latitude ?? 0, seat.longitude ?? 0, seat.latitude ?? 0),
    ),
  );
  return {
    siteCount: seats.length,
    fixed: [],
    forbidden: [],
    weights: clusters.map((_, index) => 1 + (index % 5)),
    needs: neededOnce(coversWithin(distances, reachKilometers)),
    distances,
  };
}

/** Own way, greedy choice and the solver without anything merged before, side by side. */
async function measureLarge(): Promise<Result[]> {
  const model = largeModel();
  const solve = (await createSolver())(() => 60);
  const results: Result[] = [];
  for (const mostNew of [10, 30, 50]) {
    const asked: SiteModel = { ...model, limit: { kind: 'count', mostNew } };
    const own = await timed(() => chooseMaximalCoverage(asked, solve));
    const greedy = await timed(() => chooseGreedily(asked));
    // One excluded set that nobody would choose keeps twins and dominated sites in the program.
    const bare = await timed(() => chooseMaximalCoverage(asked, solve, [[0, 1, 2]]));
    const { status, incumbent, gap } = own.found.certificate;
    const greedyWeight = coveredWeight(
      asked,
      greedy.found.map(({ site }) => site),
    );
    const reduced = withoutDoubles(reduceCover(asked), () => 1);
    results.push({
      name: `M7, ${clusterCount} clusters × ${candidateCount.toLocaleString('en')} candidates, p = ${mostNew}`,
      measured: status === 'optimal' ? own.seconds : Number.POSITIVE_INFINITY,
      unit: 's',
      target: { atMost: 2 },
      note: `${status}, gap ${gap}, ${incumbent}; ${reduced.sites.length} sites × ${reduced.demands.length} demands after merging; solver without merging ${bare.seconds.toFixed(2)} s; greedy ${greedyWeight} in ${greedy.seconds.toFixed(3)} s`,
    });
  }
  const bounds = await timed(() => boundMedian({ ...model, mostNew: 10 }));
  const { sum, bound, kept } = bounds.found;
  results.push({
    name: `M8, p-median of the same, p = 10: gap of the bound before the solver`,
    measured: (sum - bound) / sum,
    unit: '',
    target: { atMost: 0.05 },
    note: `${bounds.seconds.toFixed(2)} s, ${kept.length} sites left for the solver`,
  });
  return results;
}

/** The whole answer over HTTP, and the part of it that is the best set. */
async function measureBundled(): Promise<Result[]> {
  const server = await startBuiltServer();
  const whole: number[] = [];
  const best: number[] = [];
  // The first question starts the thread.
  await fetch(`${server.url}/api/sites`);
  for (let reach = 40; reach <= 80; reach += 10) {
    const { found, seconds } = await timed(async () => {
      const response = await fetch(`${server.url}/api/sites?newSites=10&reachKilometers=${reach}`);
      const answer: { certificate: { seconds: number } } = await response.json();
      return answer;
    });
    whole.push(seconds);
    best.push(found.certificate.seconds);
  }
  const slowed = await slowdown(server.url);
  await server.stop();
  return [
    {
      name: 'M7 of all bundled clusters, p = 10, proved (solver, the slowest of 5 reaches)',
      measured: Math.max(...best),
      unit: 's',
      target: { atMost: 0.3 },
      note: `with curve, ties and greedy over HTTP ${median(whole).toFixed(2)} s`,
    },
    slowed,
  ];
}

/** What others notice while the largest question is solved: p99 of items, as a ratio to an idle server's. */
async function slowdown(url: string): Promise<Result> {
  const idle = await latencies(url, (count) => count < 200);
  let isSolving = true;
  const largest = fetch(`${url}/api/sites?newSites=100&reachKilometers=1000&seconds=20`).then((answer) =>
    answer.text(),
  );
  void largest.finally(() => {
    isSolving = false;
  });
  const busy = await latencies(url, () => isSolving);
  await largest;
  const p99 = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
  return {
    name: 'p99 of items while the largest question is solved, to idle',
    measured: p99(busy) / p99(idle),
    unit: '×',
    target: { atMost: 5 },
    note: `idle ${p99(idle).toFixed(1)} ms, busy ${p99(busy).toFixed(1)} ms over ${busy.length} requests`,
  };
}

async function latencies(url: string, isWanted: (count: number) => boolean): Promise<number[]> {
  const times: number[] = [];
  while (isWanted(times.length)) {
    const { seconds } = await timed(async () =>
      (
        await fetch(`${url}/api/collections/branches/items?limit=100&offset=${times.length % 200}&q=${times.length}`)
      ).text(),
    );
    times.push(seconds * 1000);
  }
  return times;
}

/** Next best branches: proved within the time, and nobody else waits for them. */
export async function measureSites(): Promise<Result[]> {
  return [...(await measureLarge()), ...(await measureBundled())];
}
