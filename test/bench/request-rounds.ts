import { Agent, get } from 'node:http';
import type { BuiltServer } from '../built-server.ts';
import { cpuMilliseconds } from './process-usage.ts';

/** What a round of requests cost. */
export interface Round {
  /** Processor time of the server, ms a request. */
  cpu: number;
  /** What the slowest of a hundred waited, ms. */
  p99: number;
}

const connections = 8;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** How bodies are asked for: as browsers ask, or as they are, as programs often do. */
export type Encoding = 'br, gzip' | 'identity';

/** Bytes of the body as it was sent. */
export function fetchBytes(address: string, encoding: Encoding = 'br, gzip'): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, headers: { 'accept-encoding': encoding } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        [200, 204].includes(response.statusCode ?? 0) ? resolve(bytes) : reject(new Error(`${response.statusCode}`)),
      );
    });
    request.on('error', reject);
  });
}

/** Asks for all paths over eight connections. */
export async function measureRound(
  server: BuiltServer,
  paths: readonly string[],
  encoding: Encoding = 'br, gzip',
): Promise<Round> {
  const waiting = [...paths];
  const milliseconds: number[] = [];
  const before = cpuMilliseconds(server.pid);
  const one = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const startedAt = performance.now();
      await fetchBytes(`${server.url}${path}`, encoding);
      milliseconds.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const cpu = (cpuMilliseconds(server.pid) - before) / paths.length;
  milliseconds.sort((left, right) => left - right);
  return { cpu, p99: milliseconds[Math.floor(milliseconds.length * 0.99)] ?? Number.NaN };
}

/** The least of several rounds: what the machine does besides makes each dearer and none cheaper. */
export const leastOf = (rounds: readonly Round[]): Round => ({
  cpu: Math.min(...rounds.map(({ cpu }) => cpu)),
  p99: Math.min(...rounds.map(({ p99 }) => p99)),
});
