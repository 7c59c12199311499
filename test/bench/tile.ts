import { startBuiltServer } from '../built-server.ts';
import { writeBranchCsv } from './branch-csv.ts';
import { startFilledServer } from './filled-server.ts';
import { startMapserver } from './peer-mapserver.ts';
import { startPostgis } from './peer-postgis.ts';
import { randomTiles, type Tile } from './random-questions.ts';
import { fetchBytes, leastOf, measureRound, type Round } from './request-rounds.ts';
import { median, type Result } from './result-table.ts';

const tilePath = '/api/collections/prefectures/tiles/WebMercatorQuad/4/6/12';
const requestsARound = 4_000;
const rounds = 5;
const uncachedARound = 400;
const uncachedRounds = 4;

const pathOf = ({ z, x, y }: Tile) => `/api/collections/branches/tiles/WebMercatorQuad/${z}/${y}/${x}`;

const repeated = (path: string) => Array.from({ length: requestsARound }, () => path);

/** Processor time of the server for a cached tile against a bare node:http answer of the same size, in rounds by turns. */
async function measureCachedTile(): Promise<Result[]> {
  const ours = await startBuiltServer();
  const bytes = await fetchBytes(`${ours.url}${tilePath}`);
  const bare = await startBuiltServer({
    script: ['test/bench/bare-server.mjs'],
    path: '/',
    environment: { BYTES: String(bytes) },
  });
  try {
    await measureRound(ours, repeated(tilePath));
    await measureRound(bare, repeated('/'));
    const ratios: number[] = [];
    const costs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { cpu } = await measureRound(ours, repeated(tilePath));
      ratios.push(cpu / (await measureRound(bare, repeated('/'))).cpu);
      costs.push(cpu);
    }
    const least = Math.min(...costs);
    const aSecond = Math.round(1000 / least).toLocaleString('en');
    const note = `${bytes.toLocaleString('en')} bytes, ${least.toFixed(3)} ms of processor each: ${aSecond} a second on one core`;
    return [
      { name: 'cached tile against bare node:http', measured: median(ratios), unit: '×', target: { atMost: 3 }, note },
    ];
  } finally {
    await ours.stop();
    await bare.stop();
  }
}

/** Tiles of zooms 6 to 10 that nobody has asked for before, among 220,000 branches, and the one of the whole world. */
async function measureUncachedTiles(): Promise<Result[]> {
  const server = await startFilledServer();
  const measured: Round[] = [];
  try {
    // The first tile waits for the marks to be joined.
    const world = await fetchBytes(`${server.url}${pathOf({ z: 0, x: 0, y: 0 })}`);
    const tiles = randomTiles(uncachedARound * uncachedRounds, 3).map(pathOf);
    for (let start = 0; start < tiles.length; start += uncachedARound) {
      measured.push(await measureRound(server, tiles.slice(start, start + uncachedARound)));
    }
    const { cpu } = leastOf(measured);
    return [
      { name: 'tile of zoom 6 to 10, not kept yet', measured: cpu, unit: 'ms CPU', target: { atMost: 2 } },
      { name: 'tile of the world as sent', measured: world / 1000, unit: 'KB', target: { atMost: 500 } },
      ...(await compareTiles(cpu)),
    ];
  } finally {
    await server.stop();
  }
}

/** Other servers put every branch into a tile, unjoined: what a map gets without marks of its own. */
async function compareTiles(ours: number): Promise<Result[]> {
  const results: Result[] = [];
  const csv = writeBranchCsv('code,name,bank,longitude,latitude');
  const tiles = randomTiles(100, 4);
  for (const start of [startPostgis, startMapserver]) {
    const peer = await start(csv);
    if (peer === null) continue;
    try {
      const theirs = await peer.tileCpu(tiles);
      const note = `${theirs.toFixed(1)} ms of processor each, branches not joined`;
      results.push({
        name: `tile against ${peer.name}`,
        measured: ours / theirs,
        unit: '×',
        target: { atMost: 1 },
        note,
      });
    } finally {
      await peer.stop();
    }
  }
  return results;
}

/** Tiles as they are kept, and as they are made. */
export async function measureTile(): Promise<Result[]> {
  return [...(await measureCachedTile()), ...(await measureUncachedTiles())];
}
