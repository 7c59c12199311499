// Finds nginx for the tests and prints its path: `node .ci/nginx.mjs`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackage } from './package-manager.mjs';
import { printFound } from './print-found.mjs';

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
  installPackage('nginx-light');
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

printFound(import.meta.url, findNginx);
