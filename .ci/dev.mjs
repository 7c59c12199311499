import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.mjs';
import { bin, root } from './paths.mjs';

const servers = [
  { folder: 'api', program: bin('tsx'), parameters: ['watch', '--conditions=source', 'src/main.ts'] },
  { folder: 'web', program: bin('vite', 'web'), parameters: [] },
];

/** The API under a watcher and Vite in front of it, which passes /api on. When one ends, the other is ended too. */
export async function dev() {
  await install();
  const children = servers.map(({ folder, program, parameters }) =>
    spawn(program, parameters, { cwd: join(root, folder), stdio: ['ignore', 'inherit', 'inherit'] }),
  );
  const end = (signal) => {
    for (const child of children) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
  const codes = children.map(
    (child) =>
      new Promise((resolve) => {
        child.once('error', () => resolve(127));
        child.once('exit', (code) => resolve(code ?? 0));
      }),
  );
  for (const code of codes) code.then(() => end('SIGTERM'));
  process.exitCode = Math.max(...(await Promise.all(codes)));
}
