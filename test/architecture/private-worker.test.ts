import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { read, runtimeImportsOf, sources } from './repository.ts';

const entry = 'web/src/private/private-worker.ts';

/** The file of the repository that an import leads to; null for a package of others. */
function fileOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  const own = /^@icfm\/(api|data)\/(.+)$/.exec(specifier);
  return own ? `${own[1]}/src/${own[2]}.ts` : null;
}

/** Every file that runs in the worker, and every package of others that it brings along. */
function reached(): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const specifier of runtimeImportsOf(file)) {
      const next = fileOf(file, specifier);
      if (next === null) packages.add(specifier);
      else waiting.push(next);
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

const { files, packages } = reached();

test('the worker of private lists runs the same reading and measuring as the server', () => {
  expect(files.filter((file) => !sources.includes(file))).toEqual([]);
  for (const part of ['intake/intake', 'intake/read-rows', 'measures/coverage', 'measures/summary', 'readmodel/locate'])
    expect(files).toContain(`api/src/${part}.ts`);
});

test('no server, no Node API and no schema reaches it, only small packages that run anywhere', () => {
  expect(packages).toEqual(['fflate', 'gcoord', 'geokdbush', 'kdbush', 'saxen']);
});

test('nothing that it runs can send or keep anything', () => {
  const ways =
    /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection|indexedDB|localStorage|sessionStorage|caches|cookieStore|BroadcastChannel|document\.cookie|getDirectory)\b/;
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(files.filter((file) => ways.test(withoutComments(read(file))))).toEqual([]);
});
