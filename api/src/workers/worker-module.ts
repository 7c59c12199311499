import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A module of this folder as a thread runs it: the built one where the process runs built code, else its TypeScript
 * behind what loads that. Threads of Node 20 take no loader from their options.
 */
export function workerModule(name: string): URL {
  const extension = extname(fileURLToPath(import.meta.url));
  const file = new URL(`./${name}${extension}`, import.meta.url);
  if (extension !== '.ts') return file;
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import { register } from '${loader}'; register(); await import('${file.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
