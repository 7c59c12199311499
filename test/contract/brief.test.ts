import { briefThread } from '@icfm/api/briefs/brief-thread';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOfPage, outsideOf, overlapsOf, readPage } from './brief-page.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  await briefThread.stop();
});

async function briefOf(query: string) {
  const answer = await fetch(`${server.url}/api/brief?${query}`);
  expect(answer.status, query).toBe(200);
  return readPage(new Uint8Array(await answer.arrayBuffer()));
}

const han = /\p{Script=Han}/u;
const percent = (share: number | null) => `${Math.round((share ?? Number.NaN) * 100)}%`;
const twoDigits = (value: number | null) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false }).format(
    value ?? Number.NaN,
  );

const provinces = [
  ...['110000', '120000', '130000', '140000', '150000', '210000', '220000', '230000', '310000', '320000', '330000'],
  ...['340000', '350000', '360000', '370000', '410000', '420000', '430000', '440000', '450000', '460000', '500000'],
  ...['510000', '520000', '530000', '540000', '610000', '620000', '630000', '640000', '650000', '710000', '810000'],
  '820000',
];
const others = ['nation', 'east', 'central', 'west', 'northeast', 'hk_mo_tw', '340100', '340200', '330106', '460300'];

describe('brief', () => {
  test('two texts on one place are seen to overlap, neighbours are not', () => {
    const text = { text: 'a', x: 40, y: 100, width: 20, size: 7 };
    expect(overlapsOf({ texts: [text, { ...text, x: 55 }] })).toHaveLength(1);
    expect(overlapsOf({ texts: [text, { ...text, x: 60 }, { ...text, y: 108 }] })).toEqual([]);
  });

  test.each([...others, ...provinces])('%s fills one page in Chinese, no text upon another or cut', async (region) => {
    const page = await briefOf(`region=${region}&lang=zh`);
    expect(page.pages).toBe(1);
    expect([Math.round(page.size.width), Math.round(page.size.height)]).toEqual([595, 842]);
    expect(overlapsOf(page)).toEqual([]);
    expect(outsideOf(page)).toEqual([]);
    expect(page.text).not.toContain('…');
    expect(page.text).not.toMatch(/NaN|Infinity|undefined|null|\{\w+\}/);
  });

  test.each([...others, '440000', '510000', '150000', '320000', '650000', '110000', '710000'])(
    '%s fills one page in English, no text upon another or cut',
    async (region) => {
      const page = await briefOf(`region=${region}&lang=en`);
      expect(page.pages).toBe(1);
      expect(overlapsOf(page)).toEqual([]);
      expect(outsideOf(page)).toEqual([]);
      expect(page.text).not.toContain('…');
      expect(page.text).not.toMatch(/NaN|Infinity|undefined|null|\{\w+\}/);
    },
  );

  test.each(['zh', 'en'])('the longest question still fits the page (%s)', async (lang) => {
    const { sectors } = await (await server.client.api.vocabulary.$get({ query: {} })).json();
    const codes = [...new Set(sectors.flatMap(({ fileCodes }) => fileCodes))].slice(0, 40);
    const page = await briefOf(
      [
        `region=nation&lang=${lang}&sectors=${codes.join(',')}&kinds=innovative,sme-characteristic,advanced-manufacturing`,
        'reachKilometers=49.125&memberRule=all&minimumMatch=0.45&matchTable=0.95,0.65,0.35',
        'kindWeights=123456.75,234567.25,345678.5&asOfYear=2024',
      ].join('&'),
    );
    expect(page.pages).toBe(1);
    expect(overlapsOf(page)).toEqual([]);
    expect(outsideOf(page)).toEqual([]);
  });

  test.each(['nation', 'central', '440000', '340100'])('%s says the numbers of coverage and access', async (region) => {
    const page = await briefOf(`region=${region}`);
    const lines = linesOfPage(page);
    const query = { region };
    const coverage = await (await server.client.api.coverage.$get({ query })).json();
    const access = await (await server.client.api.access.$get({ query })).json();
    const nation = await (await server.client.api.access.$get({ query: {} })).json();
    const { clusters, specialised, matched, authorised, fragile } = coverage.scope.summary;
    const { certain, possible, noneKnown } = specialised;
    const flat = page.text.replaceAll('\n', '');
    expect(flat).toContain(`名录内 ${clusters} 个国家级集群，其中 ${certain} 个在 50 公里内有已知专营支行`);
    expect(flat).toContain(`（另有可能 ${possible} 个），${noneKnown} 个未发现。`);
    const reference = (share: number | null) => (region === 'nation' ? '' : ` ${percent(share)}`);
    const ofNation = coverage.nation.summary;
    for (const [label, counts, beside] of [
      ['有专营支行', specialised, ofNation.specialised],
      ['C2 对口专营', matched, ofNation.matched],
    ] as const) {
      const cells = [label, counts.certain, counts.possible, counts.noneKnown, percent(counts.certainShare)];
      expect(flatLine(lines, label)).toContain(cells.join(' ') + reference(beside.certainShare));
    }
    const { unknownAsNo, unknownAsYes } = authorised;
    const band = [unknownAsNo.certain, unknownAsYes.certain];
    expect(flatLine(lines, 'C3 有审批权')).toContain(band[0] === band[1] ? `${band[0]}` : band.join('–'));
    expect(flatLine(lines, 'C1 有网点')).toContain('未测量');
    expect(flat).toContain(`脆弱覆盖：${fragile} 个集群`);
    const beside = (value: number | null) => (region === 'nation' ? '' : ` ${twoDigits(value)}`);
    expect(flatLine(lines, '平均可达性')).toContain(
      `${twoDigits(access.scope.meanAccess)}${beside(nation.scope.meanAccess)}`,
    );
    expect(flatLine(lines, '需求加权缺口合计')).toContain(
      `${twoDigits(access.scope.totalGap)}${beside(nation.scope.totalGap)}`,
    );
    expect(flatLine(lines, '可达性基尼系数')).toContain(
      `${twoDigits(access.equity.gini)}${beside(nation.equity.gini)}`,
    );
  });

  test('effective banks weigh clusters as access does', async () => {
    const query = { region: 'nation', kindWeights: '1000,1,1' };
    const { scope } = await (await server.client.api.access.$get({ query })).json();
    const lines = linesOfPage(await briefOf('region=nation&kindWeights=1000,1,1'));
    expect(flatLine(lines, '有效银行数')).toContain(twoDigits(scope.meanEffectiveBanks));
    const even = await (await server.client.api.access.$get({ query: {} })).json();
    expect(twoDigits(even.scope.meanEffectiveBanks)).not.toBe(twoDigits(scope.meanEffectiveBanks));
  });

  const flatLine = (lines: readonly string[], label: string) => lines.find((line) => line.includes(label)) ?? '';

  test('the regions of the nation stand with the counts of coverage', async () => {
    const lines = linesOfPage(await briefOf('region=nation&lang=en'));
    const coverage = await (await server.client.api.coverage.$get({ query: {} })).json();
    for (const { nameEn, summary } of coverage.provinces.filter((each) => each.summary.clusters > 0)) {
      const { certain, possible, noneKnown, certainShare } = summary.specialised;
      const row = [nameEn, summary.clusters, certain, possible, noneKnown, percent(certainShare)].join(' ');
      expect(
        lines.some((line) => line.includes(row)),
        row,
      ).toBe(true);
    }
  });

  test('the widest gaps are clusters without a certain branch, with their bounds', async () => {
    const { text } = await briefOf('region=central');
    const coverage = await (await server.client.api.coverage.$get({ query: { region: 'central' } })).json();
    const access = await (await server.client.api.access.$get({ query: { region: 'central' } })).json();
    const gaps = new Map(access.clusters.map(({ id, gap }) => [id, gap ?? 0]));
    const told = coverage.clusters
      .filter(({ nameZh }) => text.includes(nameZh))
      .sort((one, other) => text.indexOf(one.nameZh) - text.indexOf(other.nameZh));
    const uncovered = coverage.clusters
      .filter(({ verdicts }) => verdicts.specialised !== 'certain')
      .map(({ id, nearest }) => ({
        id,
        gap: gaps.get(id) ?? 0,
        far: nearest.specialised?.distanceKilometers.estimate ?? 0,
      }))
      .sort((one, other) => other.gap - one.gap || other.far - one.far);
    expect(told.map(({ id }) => id)).toEqual(uncovered.slice(0, told.length).map(({ id }) => id));
    expect(told.length).toBeGreaterThanOrEqual(5);
    for (const { verdicts, nearest } of told) {
      expect(['possible', 'none-known']).toContain(verdicts.specialised);
      const { estimate, lower, upper } = nearest.specialised?.distanceKilometers ?? { estimate: 0, lower: 0, upper: 0 };
      expect(text).toContain(`专营 ${Math.round(estimate)} 公里（${Math.round(lower)}–${Math.round(upper)}）`);
    }
  });

  test('the Chinese brief holds no English but proper names', async () => {
    for (const region of ['nation', '440000', '340100']) {
      const { text } = await briefOf(`region=${region}`);
      const plain = text.replaceAll(/https?:\S+|NOTICE\.txt|C[123]|M\d|P90\/P10|P10|[0-9a-f]{12}/g, '');
      expect(plain).not.toMatch(/[A-Za-z]{2,}/);
    }
  });

  test('the English brief holds no Chinese but names of branches', async () => {
    for (const region of ['nation', '440000', '340100']) {
      const { texts } = await briefOf(`region=${region}&lang=en`);
      const coverage = await (await server.client.api.coverage.$get({ query: { region } })).json();
      const branches = new Set(coverage.clusters.map(({ nearest }) => nearest.specialised?.nameZh ?? ''));
      const left = texts.map(({ text }) => text.split(' · ').at(-1) ?? '').filter((text) => han.test(text));
      expect(left.filter((text) => !branches.has(text))).toEqual([]);
    }
  });
});
