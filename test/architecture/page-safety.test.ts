import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, isTest, read, root, runtimeImportsOf, sources } from './repository.ts';

const written = sources.filter((path) => /^(api|data|web)\/src\//.test(path) && !isTest(path));
const within = (folder: string) => written.filter((path) => path.startsWith(folder));
const holding = (paths: readonly string[], pattern: RegExp) => paths.filter((path) => pattern.test(read(path)));

/** Ways from a text to markup or code, put together here so that this file does not find itself. */
const ways = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'createContextualFragment'],
  ...['document\\.write', 'setHTMLUnsafe', 'DOMParser', 'srcdoc', '\\beval\\(', 'new Function\\('],
];

describe('the page', () => {
  test('makes no markup and no code of texts', () => {
    expect(holding(written, new RegExp(ways.join('|')))).toEqual([]);
  });

  test('has no inline script, style or handler, as it is written and as it is built', () => {
    const pages = ['web/index.html', 'web/dist/index.html'].filter((path) => existsSync(join(root, path)));
    for (const page of pages) {
      expect(read(page), page).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:/i);
      // Nothing of it comes from elsewhere.
      expect(read(page), page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
  });

  /** An address of our own, or one that `isLinkable` has looked at: of the web, and of a source that is vouched for. */
  const known = /^(?:`[?#]|`api\/|\w+Url\(|view === '\w+' \? '\?'|source\.url \?\? '')/;

  test('links to addresses of its own, and out of lists to none but those that were looked at', () => {
    const links = within('web/src').flatMap((path) =>
      [...read(path).matchAll(/\bhref=\{([^}]*)/g)].map(([, value = '']) => `${path}: ${value}`),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !known.test(link.slice(link.indexOf(': ') + 2)))).toEqual([]);
  });
});

describe('the server', () => {
  const opening = /^(?:node:(?:https|http2|tls|dgram|dns|dns\/promises)|undici|axios|got|node-fetch|ws)$/;

  test('opens no connection but to its database: no address that anybody names is ever fetched', () => {
    const files = within('api/src');
    expect(files.filter((path) => importsOf(path).some((name) => opening.test(name)))).toEqual([]);
    expect(holding(files, /(?<![.\w'])fetch\(|XMLHttpRequest|WebSocket|EventSource/)).toEqual([]);
    const asking = files.filter((path) => runtimeImportsOf(path).some((name) => /^node:(http|net)$/.test(name)));
    expect(holding(asking, /\b(?:request|get|connect|createConnection)\((?:['"`]http|\{ ?(?:host|path|port))/)).toEqual(
      [],
    );
  });
});
