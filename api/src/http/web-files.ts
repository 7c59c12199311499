import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Context } from 'hono';
import { notFound } from '../problem.ts';
import { acceptedEncoding } from './compress.ts';
import type { AppEnv } from './router.ts';
import { sealedHeaders, securityHeaders } from './security-headers.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const suffixes = { br: '.br', gzip: '.gz' } as const;
const page = '/index.html';

/** What the bundler makes of `web/src/private/private-worker.ts`. */
const sealedWorker = /^\/assets\/private-worker-[^/]+\.js$/;

type WebFile = { path: string; etag: string };

/**
 * The built web app. The folder is listed once at the start and each file is a route of its own, so no path can lead
 * out of it. Compressed copies stand beside the files and are no routes.
 */
export function createWebFiles(folder: string) {
  const files = listFiles(folder);
  const names = [...files.keys()].filter((name) => contentTypes[extname(name)] !== undefined);
  const paths = names.map((name) => (name === page ? '/' : name));
  return {
    paths,
    answer: async (context: Context<AppEnv>): Promise<Response> => {
      const { path } = context.req;
      const name = path === '/' ? page : path;
      const accepted = acceptedEncoding(context.req.header('accept-encoding'));
      const packed = accepted === 'identity' ? undefined : files.get(name + suffixes[accepted]);
      const file = packed ?? files.get(name);
      if (!file) throw notFound({ zh: '地址', en: 'address' }, path);
      const headers = { ...headersOf(name, file), ...(packed ? { 'content-encoding': accepted } : {}) };
      if (context.req.header('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
      const body = Uint8Array.from(await readFile(file.path));
      return new Response(body, { headers: { ...headers, 'content-length': String(body.byteLength) } });
    },
  };
}

function headersOf(name: string, { etag }: WebFile): Record<string, string> {
  return {
    ...(sealedWorker.test(name) ? sealedHeaders : securityHeaders),
    'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
    // The bundler writes a hash into the names of what stands in `assets`.
    'cache-control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
  };
}

function listFiles(folder: string): ReadonlyMap<string, WebFile> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths.flatMap((name) => {
      const path = join(folder, name);
      const status = statSync(path);
      if (!status.isFile()) return [];
      const etag = `"${status.size.toString(36)}-${Math.floor(status.mtimeMs).toString(36)}-${extname(name).slice(1)}"`;
      return [[`/${name.split(sep).join('/')}`, { path, etag }]];
    }),
  );
}
