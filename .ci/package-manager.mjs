import { spawnSync } from 'node:child_process';

/** Installs a package of Debian where that can be: as root on Linux. Whoever asks looks afterwards whether it is there. */
export function installPackage(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  console.error(`No ${name} found: installing it with apt-get.`);
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  // Several test files may come here at once: they wait for each other.
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', ['update', ...patient], options);
  spawnSync('apt-get', ['install', '-y', ...patient, '--no-install-recommends', name], options);
}
