import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const skipped = new Set([
  'node_modules',
  'dist',
  '.git',
  '.cache',
  '.data',
  'test-results',
  'playwright-report',
  'datasets',
]);

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield relative(root, path).split(sep).join('/');
  }
}

/** Every file of the repository but installed, built and bundled ones, as paths from its root with `/`. */
export const files = [...walk(root)].sort();

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** TypeScript and script files written by hand. */
export const sources = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'));

/** The module names a file imports, exports from or loads later. */
export function importsOf(path: string): string[] {
  const pattern = /(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...read(path).matchAll(pattern)].map((match) => match[1] ?? '');
}

/** The same without what is imported as types alone, which is not there when the code runs. */
export function runtimeImportsOf(path: string): string[] {
  const pattern = /(?:^|[\n;])\s*(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/g;
  return [...read(path).matchAll(pattern)].map((match) => match[1] ?? '');
}
