// Finds nginx for the tests and prints its path: `node .ci/nginx.mjs`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shelves = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** It must be able to ask another address who asks. */
function isFit(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  const { stderr } = spawnSync(path, ['-V'], { encoding: 'utf8' });
  return (stderr ?? '').includes('http_auth_request_module');
}

const inUsualPlaces = () =>
  [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...shelves]
    .map((folder) => join(folder, 'nginx'))
    .find(isFit);

function fromPackageManager() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  console.error('No nginx found: installing it with apt-get.');
  // Several test files may come here at once: they wait for each other.
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', ['update', ...patient], options);
  spawnSync('apt-get', ['install', '-y', ...patient, '--no-install-recommends', 'nginx-light'], options);
  return inUsualPlaces();
}

/** The path of an nginx that can be run. Throws with what was tried. */
export function findNginx() {
  const given = process.env.NGINX_PATH;
  if (given) {
    if (isFit(given)) return given;
    throw new Error(`NGINX_PATH is ${given}, which is no nginx with auth_request.`);
  }
  const found = inUsualPlaces() ?? fromPackageManager();
  if (found) return found;
  throw new Error(
    `No nginx found: not by NGINX_PATH, not on the PATH, not in ${shelves.join(', ')}, and apt-get (tried only as root ` +
      'on Linux) brought none. Install it, or set NGINX_PATH to its program.',
  );
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(findNginx());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
