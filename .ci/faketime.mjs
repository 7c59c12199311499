// Finds the library that gives a process a clock of its own and prints its path: `node .ci/faketime.mjs`.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage } from './package-manager.mjs';
import { printFound } from './print-found.mjs';

// The library of many threads: Node has some.
const name = join('faketime', 'libfaketimeMT.so.1');
const shelves = ['/usr/lib', '/usr/local/lib', '/usr/lib64'];

/** Debian has a folder a kind of machine between the two. */
function foldersOn(shelf) {
  try {
    return [shelf, ...readdirSync(shelf).map((folder) => join(shelf, folder))];
  } catch {
    return [];
  }
}

const inUsualPlaces = () =>
  shelves
    .flatMap(foldersOn)
    .map((folder) => join(folder, name))
    .find(existsSync);

function fromPackageManager() {
  installPackage('libfaketime');
  return inUsualPlaces();
}

/** The path of libfaketime. Throws with what was tried. */
export function findFaketime() {
  const found = inUsualPlaces() ?? fromPackageManager();
  if (found) return found;
  throw new Error(
    `No libfaketime found: not in ${shelves.join(', ')}, and apt-get (tried only as root on Linux) brought none. Install it.`,
  );
}

printFound(import.meta.url, findFaketime);
