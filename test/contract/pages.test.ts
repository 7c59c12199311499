import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';

async function pageAt(path: string, accept = browser): Promise<string> {
  const answer = await fetch(`${server.url}${path}`, { headers: { accept } });
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get('content-type'), path).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('vary')).toContain('accept');
  return answer.text();
}

describe('pages to read', () => {
  test('every link from the landing page down to an item leads to a page or an answer', async () => {
    const seen = new Set<string>();
    const waiting = ['/api', '/api/collections/clusters/items/AMC-001', '/api/collections/flows/items?limit=2'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path) || seen.size > 60) continue;
      seen.add(path);
      const answer = await fetch(`${server.url}${path}`, { headers: { accept: browser } });
      expect(answer.status, path).toBe(200);
      const page = await answer.text();
      if (!answer.headers.get('content-type')?.startsWith('text/html') || path === '/') continue;
      const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
      const own = links.map((href) => href.replace(server.url, '')).filter((href) => href.startsWith('/'));
      // Of many items one is enough, and whole collections are read elsewhere.
      waiting.push(...own.filter((href) => !/\/items\/(?!AMC-001)|\/download\?/.test(href)));
    }
    expect([...seen].filter((path) => path.includes('/items')).length).toBeGreaterThan(5);
  });

  test('a page of items says what the answer says, and leads on with every filter', async () => {
    const query = "filter=kind%20%3D%20'innovative'&sortby=-nameZh&limit=5";
    const page = await pageAt(`/api/collections/clusters/items?${query}`);
    const answer = await (await fetch(`${server.url}/api/collections/clusters/items?${query}`)).json();
    expect(page).toContain(`5 of ${answer.numberMatched}`);
    for (const { id, properties } of answer.features) {
      expect(page).toContain(`>${id}</a>`);
      expect(page).toContain(properties.nameZh);
    }
    expect(page.match(/<circle /g)).toHaveLength(answer.features.length);
    const next = /href="([^"]*offset=5[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(new URL(next).searchParams.get('filter')).toBe("kind = 'innovative'");
  });

  test('an item is told whole, markup in it as text, on a map with the dash line', async () => {
    const page = await pageAt('/api/collections/provinces/items/340000?f=html', 'application/json');
    expect(page).toContain('<h1>安徽省 · Anhui</h1>');
    expect(page).toContain('stroke="#8A6F7A"');
    expect(page).toContain('审图号');
    expect(page.match(/<script| style=|(src|href)="(https?:)?\/\/(?!127)/)).toBeNull();
    // A small picture stays small: outlines are thinned to what it can show.
    expect(page.length).toBeLessThan(300_000);
  });

  test('a client that names JSON, or nothing, gets JSON under the same address', async () => {
    for (const accept of ['application/geo+json, text/html;q=0.5', '*/*', 'application/json']) {
      const answer = await fetch(`${server.url}/api/collections/clusters/items?limit=1`, { headers: { accept } });
      expect(answer.headers.get('content-type')).toBe('application/geo+json');
    }
    const forced = await fetch(`${server.url}/api/collections?f=json`, { headers: { accept: browser } });
    expect(forced.headers.get('content-type')).toContain('application/json');
  });
});
