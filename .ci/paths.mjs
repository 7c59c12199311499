import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const cacheFolder = join(root, 'node_modules', '.cache', 'icfm');

/** The executable of an installed package; `workspace` is the package whose dependency it is. */
export const bin = (name, workspace = '.') => join(root, workspace, 'node_modules', '.bin', name);
