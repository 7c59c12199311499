import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from './env.ts';
import { linkOrigin } from './http/public-url.ts';
import { readProcesses } from './operations/read-processes.ts';
import { supervise } from './operations/supervise.ts';

/** Several processes of the server that share one port and one PostgreSQL: `npm run serve -- --processes N`. */
function serve(): void {
  const environment = readEnvironment();
  const processes = readProcesses(process.argv.slice(2), {
    cores: availableParallelism(),
    isShared: environment.DATABASE_URL !== undefined,
  });
  // The built one where this one is built.
  const file = new URL(`./main${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  supervise({
    file,
    processes,
    onReady: (port) => {
      const place = linkOrigin(
        { publicUrl: environment.PUBLIC_URL, host: environment.HOST, port: () => port },
        undefined,
      );
      console.log(`Ready at ${place} (${processes} processes)\n已就绪：${place}（${processes} 个进程）`);
    },
    onLost: ({ pid, reason, pauseMilliseconds }) => {
      const seconds = pauseMilliseconds / 1000;
      console.error(
        `Process ${pid} has ended (${reason}); another is started in ${seconds} s. 进程 ${pid} 已结束，${seconds} 秒后重启。`,
      );
    },
  });
}

try {
  serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
