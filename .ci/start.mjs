import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root } from './paths.mjs';

/**
 * Installs and builds what is missing, then becomes the server: it is loaded into this very process, so that signals and
 * the exit code are its own and nobody has to pass them on.
 */
export async function start() {
  await install();
  if (!(await build())) throw new Error('The build failed; the reason stands above.');
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(root, 'api/dist/main.js')).href);
}
