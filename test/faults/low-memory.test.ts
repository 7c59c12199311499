import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { branchList, createImportClient, requestFor } from '../import-client.ts';

const rows = 220_000;

describe('a server with a heap of 256 MB', () => {
  let server: BuiltServer;
  beforeAll(async () => {
    server = await startBuiltServer({ script: ['--max-old-space-size=256', 'api/dist/main.js'] });
  });
  afterAll(() => server?.stop());

  test(`imports ${rows} branches and answers items, tiles, coverage, gaps and a whole download with them`, async () => {
    const client = createImportClient(server.url);
    const { body: file } = await client.upload('list.csv', branchList(rows, 1));
    const { body: begun } = await client.start(requestFor(file));
    expect(await client.finish(begun.id)).toMatchObject({ status: 'complete' });
    const ask = async (path: string) => {
      const answer = await fetch(`${server.url}/api/${path}`);
      return { status: answer.status, text: await answer.text() };
    };
    const items = await ask('collections/branches/items?bbox=104,30,106,32&limit=1000');
    expect(JSON.parse(items.text).numberMatched).toBeGreaterThan(1000);
    for (const path of [
      'collections/branches/tiles/WebMercatorQuad/4/6/13',
      'coverage',
      'gaps?depth=presence&bank=own',
      'search?q=试验',
    ]) {
      expect({ path, status: (await ask(path)).status }).toEqual({ path, status: 200 });
    }
    const whole = await ask('collections/branches/download?f=csv');
    expect(whole.text.split('\n').length).toBeGreaterThan(rows);
    expect((await ask('health')).status).toBe(200);
  });
});
