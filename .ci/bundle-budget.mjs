// Prints and checks the gzip sizes of the built web: `node .ci/bundle-budget.mjs`.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from './paths.mjs';

const budgets = { shell: 150, map: 320, feature: 130 };
const kilobytes = (bytes) => bytes / 1000;
const gzipBytes = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/** The scripts of index.html and all they import statically: what a browser loads before it can show anything. */
function shellScripts(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const seen = new Set();
  const waiting = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, address]) =>
    posix.normalize(address.replace(/^\//, '')),
  );
  while (waiting.length > 0) {
    const script = waiting.pop();
    if (seen.has(script)) continue;
    seen.add(script);
    const text = readFileSync(join(folder, script), 'utf8');
    for (const [, target] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
      waiting.push(posix.join(posix.dirname(script), target));
    }
  }
  return [...seen];
}

function allScripts(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.m?js$/.test(path));
}

function row(name, scripts, folder, budget) {
  const size = scripts.reduce((sum, script) => sum + kilobytes(gzipBytes(join(folder, script))), 0);
  return { name, size, budget, isWithin: size <= budget };
}

/** Sizes in kB gzip of shell, map chunk and every further chunk, each beside its budget. Workers have none. */
export function measureBundles(folder = join(root, 'web', 'dist')) {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`The web is not built: ${folder} has no index.html.`);
  const shell = shellScripts(folder);
  const later = allScripts(folder).filter((script) => !shell.includes(script) && !/worker/i.test(basename(script)));
  const isMap = (script) => readFileSync(join(folder, script), 'utf8').includes('maplibregl-');
  const map = later.filter(isMap).sort((a, b) => gzipBytes(join(folder, b)) - gzipBytes(join(folder, a)));
  const features = later.filter((script) => !map.includes(script));
  return [
    row('shell', shell, folder, budgets.shell),
    row('map chunk', map, folder, budgets.map),
    ...features.map((script) => row(basename(script), [script], folder, budgets.feature)),
  ];
}

export function checkBundles() {
  const rows = measureBundles();
  for (const { name, size, budget, isWithin } of rows) {
    console.log(`${isWithin ? '✓' : '✗'} ${name}: ${size.toFixed(1)} kB gzip of ${budget}`);
  }
  return rows.every((each) => each.isWithin);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = checkBundles() ? 0 : 1;
}
