// Finds GDAL for the tests and prints the folder of its programs: `node .ci/gdal.mjs`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackage } from './package-manager.mjs';
import { printFound } from './print-found.mjs';

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
  installPackage('gdal-bin');
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

printFound(import.meta.url, findGdal);
