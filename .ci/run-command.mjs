import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program with its output on this terminal and answers its exit code.
 * A program ended by a signal counts as failed with 1, one that is absent with 127.
 */
export function runCommand(program, parameters, { environment = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
