// Finds a PostgreSQL for the tests and prints the folder of its programs: `node .ci/postgres.mjs`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  console.error('No PostgreSQL found: installing it with apt-get.');
  // Several test files may come here at once: they wait for each other.
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', ['update', ...patient], options);
  spawnSync('apt-get', ['install', '-y', ...patient, '--no-install-recommends', 'postgresql'], options);
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

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(findPostgres());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
