import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './paths.mjs';

/** Builds what is missing, installs nothing, and becomes the process that starts and watches those of the server. */
export async function serve() {
  if (!(await build())) throw new Error('The build failed; the reason stands above.');
  process.setSourceMapsEnabled(true);
  // The words after the name of the command are the command's.
  process.argv.splice(1, 2, join(root, 'api', 'dist', 'serve.js'));
  await import(pathToFileURL(process.argv[1]).href);
}
