import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root } from './paths.mjs';

/** Installs and builds what is missing, then becomes a command of the API, whose words are those of this process. */
export async function runBuilt(name) {
  await install();
  if (!(await build(['api']))) throw new Error('The build failed; the reason stands above.');
  process.setSourceMapsEnabled(true);
  // The words after the name of the command are the command's.
  process.argv.splice(1, 2, join(root, 'api', 'dist', `${name}.js`));
  await import(pathToFileURL(process.argv[1]).href);
}
