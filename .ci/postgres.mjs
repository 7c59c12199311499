// Finds a PostgreSQL for the tests and prints the folder of its programs: `node .ci/postgres.mjs`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackage } from './package-manager.mjs';
import { printFound } from './print-found.mjs';

const wanted = ['initdb', 'postgres', 'createdb', 'pg_isready'];
const shelves = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt', '/usr/local/opt'];
const oldest = 14;

function hasAll(folder) {
  try {
    for (const name of wanted) accessSync(join(folder, name), constants.X_OK);
    return versionOf(folder) >= oldest;
  } catch {
    return false;
  }
}

function versionOf(folder) {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\b(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

function foldersOn(shelf) {
  try {
    return readdirSync(shelf).map((name) => join(shelf, name, 'bin'));
  } catch {
    return [];
  }
}

/** The newest of those that are there. */
function inUsualPlaces() {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...shelves.flatMap(foldersOn)];
  const found = folders.filter(hasAll).map((folder) => ({ folder, version: versionOf(folder) }));
  return found.sort((left, right) => right.version - left.version)[0]?.folder;
}

function fromPackageManager() {
  installPackage('postgresql');
  return inUsualPlaces();
}

/** The folder of the programs of a PostgreSQL. Throws with what was tried. */
export function findPostgres() {
  const given = process.env.POSTGRES_PATH;
  if (given) {
    if (hasAll(given)) return given;
    throw new Error(`POSTGRES_PATH is ${given}, which holds no PostgreSQL ${oldest} or newer.`);
  }
  const found = inUsualPlaces() ?? fromPackageManager();
  if (found) return found;
  throw new Error(
    `No PostgreSQL ${oldest} or newer found: not by POSTGRES_PATH, not on the PATH, not in ${shelves.join(', ')}, and ` +
      'apt-get (tried only as root on Linux) brought none. Install it, or set POSTGRES_PATH to the folder of its programs.',
  );
}

printFound(import.meta.url, findPostgres);
