// Finds GDAL for the tests and prints the folder of its programs: `node .ci/gdal.mjs`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wanted = ['ogrinfo', 'ogr2ogr'];
const shelves = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
/** OGC API – Features and FlatGeobuf both came with this version. */
const oldest = 3.1;

function isFit(folder) {
  try {
    for (const name of wanted) accessSync(join(folder, name), constants.X_OK);
  } catch {
    return false;
  }
  const { stdout } = spawnSync(join(folder, 'ogrinfo'), ['--version'], { encoding: 'utf8' });
  return Number(/GDAL (\d+\.\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= oldest;
}

const inUsualPlaces = () => [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...shelves].find(isFit);

function fromPackageManager() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  console.error('No GDAL found: installing it with apt-get.');
  // Several test files may come here at once: they wait for each other.
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', ['update', ...patient], options);
  spawnSync('apt-get', ['install', '-y', ...patient, '--no-install-recommends', 'gdal-bin'], options);
  return inUsualPlaces();
}

/** The folder of the programs of GDAL. Throws with what was tried. */
export function findGdal() {
  const given = process.env.GDAL_PATH;
  if (given) {
    if (isFit(given)) return given;
    throw new Error(`GDAL_PATH is ${given}, which holds no GDAL ${oldest} or newer.`);
  }
  const found = inUsualPlaces() ?? fromPackageManager();
  if (found) return found;
  throw new Error(
    `No GDAL ${oldest} or newer found: not by GDAL_PATH, not on the PATH, not in ${shelves.join(', ')}, and apt-get ` +
      '(tried only as root on Linux) brought none. Install it, or set GDAL_PATH to the folder of its programs.',
  );
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(findGdal());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
