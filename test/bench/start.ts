import { startBuiltServer } from '../built-server.ts';
import { peakMegabytes } from './process-usage.ts';
import { median, type Result } from './result-table.ts';

const path = '/api/coverage';

async function once(script: string[]) {
  const server = await startBuiltServer({ script, path });
  const megabytes = peakMegabytes(server.pid);
  await server.stop();
  return { seconds: server.secondsToFirstAnswer, megabytes };
}

async function medianOf(script: string[]) {
  const runs = [await once(script), await once(script), await once(script)];
  return { seconds: median(runs.map((run) => run.seconds)), megabytes: median(runs.map((run) => run.megabytes)) };
}

/** From the start of the process to the first national coverage answer, and what it took in memory; median of three. */
export async function measureStart(): Promise<Result[]> {
  const built = await medianOf(['api/dist/main.js']);
  const launched = await medianOf(['.ci/launch.mjs', 'start']);
  return [
    { name: `first answer of ${path} after start`, measured: built.seconds, unit: 's', target: { atMost: 3 } },
    { name: 'peak memory by then', measured: built.megabytes, unit: 'MB', target: { atMost: 400 } },
    { name: 'second `npm start` to that answer', measured: launched.seconds, unit: 's', target: { atMost: 5 } },
  ];
}
