import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', '.cache']);

function* filesUnder(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return;
  if (statSync(absolute).isFile()) {
    yield path;
    return;
  }
  for (const name of readdirSync(absolute).sort()) {
    if (!skipped.has(name)) yield* filesUnder(`${path}/${name}`);
  }
}

/** SHA-256 over names and bytes of all files under the paths: content decides, so a fresh checkout of old files is no change. */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of filesUnder(path)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

const stampFile = (name) => join(cacheFolder, `${name}.stamp`);

export function isFresh(name, value) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === value;
}

export function writeStamp(name, value) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile(name), value);
}
