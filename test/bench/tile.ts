import { Agent, get } from 'node:http';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { cpuMilliseconds } from './process-usage.ts';
import { median, type Result } from './result-table.ts';

const tilePath = '/api/collections/prefectures/tiles/WebMercatorQuad/4/6/12';
const requestsARound = 4_000;
const rounds = 5;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

function fetchTile(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${response.statusCode}`)),
      );
    });
    request.on('error', reject);
  });
}

async function load(address: string, requests: number): Promise<void> {
  let left = requests;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await fetchTile(address);
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
}

async function cpuOfRound(server: BuiltServer, path: string): Promise<number> {
  const before = cpuMilliseconds(server.pid);
  await load(`${server.url}${path}`, requestsARound);
  return cpuMilliseconds(server.pid) - before;
}

/** Processor time of the server for a cached tile against a bare node:http answer of the same size, in rounds by turns. */
export async function measureTile(): Promise<Result[]> {
  const ours = await startBuiltServer();
  const bytes = await fetchTile(`${ours.url}${tilePath}`);
  const bare = await startBuiltServer({
    script: ['test/bench/bare-server.mjs'],
    path: '/',
    environment: { BYTES: String(bytes) },
  });
  try {
    await cpuOfRound(ours, tilePath);
    await cpuOfRound(bare, '/');
    const ratios: number[] = [];
    const costs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const tile = await cpuOfRound(ours, tilePath);
      ratios.push(tile / (await cpuOfRound(bare, '/')));
      costs.push(tile / requestsARound);
    }
    const note = `${bytes.toLocaleString('en')} bytes, ${median(costs).toFixed(3)} ms of processor each`;
    return [
      { name: 'cached tile against bare node:http', measured: median(ratios), unit: '×', target: { atMost: 3 }, note },
    ];
  } finally {
    agent.destroy();
    await ours.stop();
    await bare.stop();
  }
}
