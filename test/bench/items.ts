import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { writeBranchCsv } from './branch-csv.ts';
import { startFilledServer } from './filled-server.ts';
import { startMapserver } from './peer-mapserver.ts';
import { startPostgis } from './peer-postgis.ts';
import { type Box, randomBoxes } from './random-questions.ts';
import { fetchBytes, leastOf, measureRound, type Round } from './request-rounds.ts';
import type { Result } from './result-table.ts';

const rounds = 6;
const requestsARound = 1500;
const questionsToPeers = 300;

const pathOf = (box: Box) => `/api/collections/branches/items?bbox=${box.join(',')}&limit=100`;

/** What the same questions cost other servers over the same list; a word where one is not installed. */
async function compareItems(ours: number): Promise<Result[]> {
  const results: Result[] = [];
  const csv = writeBranchCsv('code,name,bank,longitude,latitude');
  for (const start of [startPostgis, startMapserver]) {
    const peer = await start(csv);
    if (peer === null) {
      console.log(`${start === startPostgis ? 'PostGIS' : 'MapServer'} is not installed: no comparison with it.`);
      continue;
    }
    try {
      await peer.itemsCpu(randomBoxes(questionsToPeers, 98));
      const theirs = await peer.itemsCpu(randomBoxes(questionsToPeers, 99));
      const note = `${theirs.toFixed(2)} ms of processor each`;
      results.push({
        name: `items against ${peer.name}`,
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

/** Sends as many bytes as a page of items has on average, and does nothing else: what the machine itself takes just now. */
async function startBareServer(url: string): Promise<BuiltServer> {
  const boxes = randomBoxes(50, 97);
  let bytes = 0;
  for (const box of boxes) bytes += await fetchBytes(`${url}${pathOf(box)}`, 'identity');
  return startBuiltServer({
    script: ['test/bench/bare-server.mjs'],
    path: '/',
    environment: { BYTES: String(Math.round(bytes / boxes.length)) },
  });
}

/** A hundred items of a box among 220,000: processor time a request, and how long the slowest waits. */
export async function measureItems(): Promise<Result[]> {
  const server = await startFilledServer();
  const measured: Round[] = [];
  const packed: Round[] = [];
  const bare = await startBareServer(server.url);
  const bareRounds: Round[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const paths = randomBoxes(requestsARound, round).map(pathOf);
      measured.push(await measureRound(server, paths, 'identity'));
      packed.push(await measureRound(server, paths));
      bareRounds.push(await measureRound(bare, paths, 'identity'));
    }
  } finally {
    await server.stop();
    await bare.stop();
  }
  const { cpu, p99 } = leastOf(measured);
  const alone = leastOf(bareRounds).cpu.toFixed(3);
  const note = `${leastOf(packed).cpu.toFixed(2)} ms with Brotli, off the event loop; a bare node:http takes ${alone} ms to send as much`;
  return [
    { name: 'items of a box, 220,000 rows', measured: cpu, unit: 'ms CPU', target: { atMost: 0.5 }, note },
    { name: 'its p99 over 8 connections', measured: p99, unit: 'ms', target: { atMost: 15 } },
    ...(await compareItems(cpu)),
  ];
}
