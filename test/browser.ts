import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const finder = fileURLToPath(new URL('../.ci/chromium.mjs', import.meta.url));

/** How Chromium is started for tests, pictures and benchmarks: quiet, offline by itself, and able to run as root. */
export function launchOptions() {
  return {
    executablePath: execFileSync(process.execPath, [finder], { encoding: 'utf8' }).trim(),
    chromiumSandbox: false,
    args: [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
