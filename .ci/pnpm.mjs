import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/** The program that runs pnpm 12 here, and its first words: pnpm itself, or npx where that is absent or another version. */
export function pnpm() {
  const answer = spawnSync('pnpm', ['--version'], { cwd: root, encoding: 'utf8' });
  const isThere = answer.status === 0 && answer.stdout.trim().startsWith('12.');
  return isThere ? ['pnpm', []] : ['npx', ['--yes', 'pnpm@12.21.0']];
}
