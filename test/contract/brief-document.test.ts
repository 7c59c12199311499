import { briefThread } from '@icfm/api/briefs/brief-thread';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage } from './brief-page.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  await briefThread.stop();
});

const ask = (query: string) => fetch(`${server.url}/api/brief?${query}`);
const textOf = async (query: string) => {
  const answer = await ask(query);
  expect(answer.status).toBe(200);
  const page = await readPage(new Uint8Array(await answer.arrayBuffer()));
  expect(page.pages).toBe(1);
  return page.text.replaceAll('\n', '');
};

describe('document of a brief', () => {
  test('is a PDF to be shown, named after place and date of the data in the coding of RFC 5987', async () => {
    const answer = await ask('region=340000');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const coverage = await (await server.client.api.coverage.$get({ query: {} })).json();
    const name = `安徽-产业集群金融覆盖简报-${coverage.dataAsOf}.pdf`;
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toBe(`inline; filename="brief.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`);
    expect(answer.headers.get('content-encoding')).toBeNull();
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Number(answer.headers.get('content-length'))).toBe(bytes.length);
  });

  test('comes unchanged from the cache, and not again to who holds it', async () => {
    const first = await ask('region=340000&lang=en');
    const second = await ask('region=340000&lang=en');
    expect(Buffer.from(await second.arrayBuffer()).equals(Buffer.from(await first.arrayBuffer()))).toBe(true);
    const held = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
    expect((await fetch(`${server.url}/api/brief?region=340000&lang=en`, held)).status).toBe(304);
  });

  test('has the same bytes for the same question asked in another order, from another thread', async () => {
    const one = Buffer.from(await (await ask('region=440000&lang=zh')).arrayBuffer());
    await briefThread.stop();
    const other = Buffer.from(await (await ask('lang=zh&region=440000')).arrayBuffer());
    expect(other.equals(one)).toBe(true);
  });

  test('is tagged, titled, dated by the data, and embeds its fonts', async () => {
    const bytes = new Uint8Array(await (await ask('region=440000')).arrayBuffer());
    const page = await readPage(bytes);
    expect(page.isTagged).toBe(true);
    expect(page.info).toMatchObject({ Title: '广东 · 产业集群金融覆盖简报', Language: 'zh-CN' });
    expect(page.info).toHaveProperty('CreationDate', 'D:20251101000000Z');
    const raw = Buffer.from(bytes).toString('latin1');
    const fonts = [...raw.matchAll(/\/FontName \/(\S+)/g)].map((match) => match[1] ?? '');
    expect(fonts.map((font) => font.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'NotoSansSC-Bold',
      'NotoSansSC-Regular',
    ]);
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(raw).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
  });

  test('is read from title to notes, and its map is told in words', async () => {
    const page = await readPage(new Uint8Array(await (await ask('region=440000')).arrayBuffer()));
    const parts = [
      '产业集群金融覆盖简报',
      '全国 › 东部 › 广东',
      '口径：',
      '覆盖深度',
      '缺口最大的集群',
      '广东各地',
      '释义',
      '在线页面',
    ];
    const places = parts.map((part) => page.text.indexOf(part));
    expect(places).not.toContain(-1);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    const tree = JSON.stringify(page.tree);
    expect(tree).toContain('"role":"H1"');
    expect(tree).toContain('广东地图');
    expect(tree).toContain('"role":"Table"');
  });

  test('says that the boundaries carry no map-approval number, and where the page stands', async () => {
    expect(await textOf('region=nation')).toContain('边界数据未附审图号，公开使用前请替换并送审。');
    expect(await textOf('region=340000&reachKilometers=30')).toContain(`${server.url}/?region=340000&reach=30&lang=zh`);
  });

  test('tells every parameter that is not at its default', async () => {
    const query =
      'kinds=innovative&memberRule=core&kindWeights=3,2,1&matchTable=1,0.5,0.2&minimumMatch=0.4&asOfYear=2023';
    const text = await textOf(`region=nation&${query}`);
    for (const words of [
      '按核心所在地',
      '类别：创新型产业集群',
      '匹配度不低于 0.4',
      '同大类 0.5',
      '先进制造 3',
      '截至 2023 年底',
    ])
      expect(text).toContain(words);
  });

  test('says honestly that there is nothing: no clusters, no reach, filters that keep none', async () => {
    expect(await textOf('region=460000')).toContain('海南的名录中没有符合筛选条件的集群。名录并不完整');
    expect(await textOf('region=710000')).toContain('台湾省资料暂缺');
    expect(await textOf('region=340000&reachKilometers=0')).toContain('覆盖半径为 0，可达性与缺口未测量。');
    expect(await textOf('region=340000&kinds=innovative&asOfYear=1990')).toContain('没有可列的集群。');
    expect(await textOf('region=460000&lang=en')).toContain('no cluster on the list passes the filters');
  });

  test.each([
    ['lang=fr', 400],
    ['kindWeights=1,2', 400],
    ['matchTable=1,2,3', 400],
    ['reachKilometers=-1', 400],
    ['sectors=nonsense', 400],
    ['colour=red', 400],
    ['region=999999', 404],
  ])('%s is a problem', async (query, status) => {
    const answer = await ask(query);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status });
  });

  test('OpenAPI describes the binary answer', async () => {
    const document = await (await fetch(`${server.url}/api/openapi.json`)).json();
    const { get } = document.paths['/api/brief'];
    expect(Object.keys(get.responses['200'].content)).toEqual(['application/pdf']);
    expect(get.parameters.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['lang', 'region']),
    );
  });
});
