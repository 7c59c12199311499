import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../built-server.ts';
import { findProgram } from '../find-program.ts';

const given = fileURLToPath(new URL('../../api/deploy/nginx.conf', import.meta.url));

/** Its path, or null where there is none. */
export const findNginx = () => findProgram('nginx', 'The tests behind nginx');

interface Substituted {
  folder: string;
  ports: { plain: number; secure: number };
  /** host:port of the two behind it. */
  servers: readonly [string, string];
}

/** The configuration as it is given, but for addresses, the name, folders and TLS. */
function substitute({ folder, ports, servers }: Substituted): string {
  const waiting = [...servers];
  return readFileSync(given, 'utf8')
    .replaceAll('127.0.0.1:8787', () => waiting.shift() ?? '')
    .replace('/var/cache/nginx/icfm', join(folder, 'cache'))
    .replace('listen 80;', `listen 127.0.0.1:${ports.plain};`)
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${ports.secure};`)
    .replace(/^ *(listen \[::\]|ssl_).*$/gm, '')
    .replaceAll('map.example', '127.0.0.1');
}

function mainOf(folder: string): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = kept.map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `daemon off; ${user} pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')}; worker_processes 1;
    events {} http { access_log off; ${temporary} include ${join(folder, 'icfm.conf')}; }`;
}

/** Starts it with the configuration of `api/deploy/` in front of servers; answers where, and where it only redirects. */
export async function startNginx(program: string, servers: readonly [string, string]) {
  const folder = mkdtempSync(join(tmpdir(), 'icfm-nginx-'));
  const ports = { plain: await findFreePort(), secure: await findFreePort() };
  mkdirSync(join(folder, 'cache'));
  writeFileSync(join(folder, 'icfm.conf'), substitute({ folder, ports, servers }));
  writeFileSync(join(folder, 'nginx.conf'), mainOf(folder));
  const child = spawn(program, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const plainUrl = `http://127.0.0.1:${ports.plain}`;
  const isThere = () =>
    fetch(plainUrl, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
  for (const deadline = performance.now() + 10_000; !(await isThere()); await pause(20)) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error('nginx did not start');
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${ports.secure}`, plainUrl, stop };
}
