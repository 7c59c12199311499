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
  // npm passes on the Ctrl-C that the terminal has already sent: the second one must not cut the graceful stop short.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  await import(pathToFileURL(join(root, 'api/dist/main.js')).href);
}
