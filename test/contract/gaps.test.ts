import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import { beforeAll, describe, expect, test } from 'vitest';
import { importedOf, listOf, manyBranches } from '../imported-lists.ts';
import { askGaps, base, idsOf } from './ask-gaps.ts';

const asked = askGaps(base);
const bank = '中国工商银行';

describe('the gaps of a bank', () => {
  test.each([
    { depth: 'specialised', key: 'specialised' },
    { depth: 'matched', key: 'matched' },
    { depth: 'authorised', key: 'authorisedUnknownAsNo' },
  ] as const)('are the clusters that coverage does not call certain, with its distances: $depth', async (asking) => {
    const query = { bank, memberRule: 'all', reachKilometers: '80', minimumMatch: '0.3' };
    const { clusters } = await asked.coverage(query);
    const answer = await asked.gaps({ ...query, depth: asking.depth });
    const open = clusters.filter(({ verdicts }) => verdicts[asking.key] !== 'certain');
    expect(idsOf(answer)).toEqual(open.map(({ id }) => id).sort());
    expect(answer.counts).toMatchObject({ clusters: clusters.length, gaps: open.length, lost: 0 });
    for (const gap of answer.gaps) {
      const cluster = clusters.find(({ id }) => id === gap.id);
      // What rests on authority that is not known is possible, as the pages say.
      const isUnknown = asking.depth === 'authorised' && cluster?.verdicts.authorisedUnknownAsYes !== 'none-known';
      const verdict = isUnknown ? 'possible' : cluster?.verdicts[asking.key];
      expect([gap.verdict, gap.verdictToday]).toEqual([verdict, verdict]);
      if (asking.depth !== 'authorised') expect(gap.nearestOwnSuitable).toEqual(cluster?.nearest[asking.depth]);
      expect([gap.nearestOwn, gap.nearestOwnMatched]).toEqual([cluster?.nearest.specialised, cluster?.nearest.matched]);
    }
  });

  test('are as wide as access says for the bank, and as concentrated as it says for all with the bank added', async () => {
    const query = { reachKilometers: '120', kindWeights: '3,1,0.5', region: '330000' };
    const { gaps, totalGap, counts } = await asked.gaps({ ...query, bank, depth: 'matched' });
    const own = await asked.access({ ...query, bank });
    const everyone = await asked.access({ ...query, addedBank: bank });
    expect([totalGap, counts.clusters]).toEqual([own.scope.totalGap, own.clusters.length]);
    expect(gaps.length).toBeGreaterThan(3);
    for (const gap of gaps) {
      const found = everyone.clusters.find(({ id }) => id === gap.id);
      const { banks, herfindahl } = found?.concentration.matched ?? {};
      expect(gap.gap).toBe(own.clusters.find(({ id }) => id === gap.id)?.gap);
      expect([gap.banks, gap.herfindahl]).toEqual([banks, herfindahl]);
      expect(gap.herfindahlWithBank).toBe(found?.concentrationWithAddedBank?.matched?.herfindahl);
    }
  });

  test('are ranked by gap, then by distance to a suitable branch, from 1 without a break', async () => {
    const { gaps } = await asked.gaps({ bank, reachKilometers: '200' });
    expect(gaps.map(({ rank }) => rank)).toEqual(gaps.map((_, index) => index + 1));
    const keys = gaps.map(
      ({ gap, nearestOwnSuitable: near }) => [gap ?? -1, near?.distanceKilometers.estimate ?? 0] as const,
    );
    expect(keys).toEqual([...keys].sort(([a, c], [b, d]) => b - a || d - c));
  });

  test('are told apart by competitors, and the filter changes neither counts nor verdicts', async () => {
    const all = await asked.gaps({ bank });
    const present = await asked.gaps({ bank, rival: 'present' });
    const nobody = await asked.gaps({ bank, rival: 'nobody' });
    const { withRival, withPossibleRival, withNobody, gaps } = all.counts;
    expect([present.counts, nobody.counts]).toEqual([all.counts, all.counts]);
    expect([present.gaps.length, nobody.gaps.length]).toEqual([withRival + withPossibleRival, withNobody]);
    expect(idsOf(all)).toEqual([...idsOf(present), ...idsOf(nobody)].sort());
    expect([gaps, nobody.gaps.every(({ banks }) => banks === 0)]).toEqual([all.gaps.length, true]);
    expect(all.gaps.every(({ nearestRival }) => nearestRival !== null && nearestRival.bankName !== bank)).toBe(true);
  });

  test('together with competitors are the coverage of all: what nobody covers is what no bank covers', async () => {
    const nobody = await asked.gaps({ bank, rival: 'nobody', reachKilometers: '100' });
    const { clusters } = await asked.coverage({ reachKilometers: '100' });
    const uncovered = clusters.filter(({ verdicts }) => verdicts.specialised === 'none-known').map(({ id }) => id);
    const known = nobody.gaps.filter(({ verdict }) => verdict === 'none-known').map(({ id }) => id);
    expect(known.sort()).toEqual(uncovered.sort());
  });

  test('grow with the depth and shrink with the reach', async () => {
    const wider = idsOf(await asked.gaps({ bank, reachKilometers: '150' }));
    const specialised = idsOf(await asked.gaps({ bank }));
    const matched = idsOf(await asked.gaps({ bank, depth: 'matched' }));
    const authorised = idsOf(await asked.gaps({ bank, depth: 'authorised' }));
    for (const [fewer, more] of [
      [wider, specialised],
      [specialised, matched],
      [matched, authorised],
    ] as const) {
      expect(more).toEqual(expect.arrayContaining(fewer));
    }
    expect(wider.length).toBeLessThan(specialised.length);
  });

  test('without a bank are those of all banks, and nobody is a competitor', async () => {
    const { gaps, counts } = await asked.gaps({});
    const { nation } = await asked.coverage({});
    expect(counts.gaps).toBe(nation.summary.clusters - nation.summary.specialised.certain);
    expect([counts.withRival, counts.withPossibleRival, counts.withNobody]).toEqual([0, 0, 0]);
    const told = gaps.map(({ rival, nearestRival, herfindahlWithBank }) => [rival, nearestRival, herfindahlWithBank]);
    expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(new Set(['["not-measured",null,null]']));
  });

  test('have a past year, with what it leaves out', async () => {
    const query = { bank, asOfYear: '2022' };
    const { asOf, counts } = await asked.gaps({ ...query, rivalSeats: 'prefecture-650100' });
    const coverage = await asked.coverage(query);
    expect([asOf, counts.clusters]).toEqual([coverage.asOf, coverage.clusters.length]);
  });
});

describe('presence', () => {
  let lists: Awaited<ReturnType<typeof listedModels>>;
  beforeAll(async () => {
    lists = await listedModels();
  });

  async function listedModels() {
    const seats = base.clusters
      .slice(0, 60)
      .map(({ places }) => [places[0]?.longitude ?? 0, places[0]?.latitude ?? 0] as const);
    const all = manyBranches(300, seats);
    const own = all.slice(0, 100).map((branch) => ({ ...branch, bankName: bank, relation: 'own' as const }));
    const ordinary = all.slice(100).map((branch) => ({ ...branch, bankName: '某城商行', importId: 'list-2' }));
    const ownList = listOf({ kind: 'branches', branches: own });
    const ordinaryList = listOf({ kind: 'branches', id: 'list-2', branches: ordinary });
    return {
      alone: askGaps(await buildWorkspaceModel(base, importedOf([ownList]))),
      both: askGaps(await buildWorkspaceModel(base, importedOf([ownList, ordinaryList]))),
    };
  }

  test('of a bank without ordinary branches is not measured: no gap is claimed', async () => {
    const answer = await asked.gaps({ bank, depth: 'presence' });
    expect([answer.hasOrdinaryBranches, answer.gaps, answer.counts.gaps]).toEqual([false, [], 0]);
    expect([answer.counts.clusters, answer.totalGap]).toEqual([210, (await asked.gaps({ bank })).totalGap]);
  });

  test('of an own list is measured, that of competitors only with their ordinary branches', async () => {
    const query = { bank: 'own', depth: 'presence' };
    const { nation } = await lists.alone.coverage({ bank: 'own' });
    const alone = await lists.alone.gaps(query);
    const both = await lists.both.gaps(query);
    expect(alone.counts.gaps).toBe(nation.summary.clusters - nation.summary.presence.certain);
    expect(new Set(alone.gaps.map(({ rival }) => rival))).toEqual(new Set(['not-measured']));
    expect(alone.gaps.every(({ banks, herfindahl }) => banks === null && herfindahl === null)).toBe(true);
    expect((await lists.alone.gaps({ ...query, rival: 'present' })).gaps).toEqual([]);
    expect(new Set(both.gaps.map(({ rival }) => rival))).not.toContain('not-measured');
    expect(idsOf(both)).toEqual(idsOf(alone));
  });

  test('stays measured when the last ordinary branch is supposed to close', async () => {
    const closedBranches = Array.from({ length: 100 }, (_, index) => `list-1-${index}`).join(',');
    const { gaps, counts, hasOrdinaryBranches } = await lists.both.gaps({
      bank: 'own',
      depth: 'presence',
      closedBranches,
    });
    expect([hasOrdinaryBranches, gaps.length]).toEqual([true, counts.clusters]);
    expect(counts.lost).toBeGreaterThan(0);
  });

  test("branches of the register that bear the own bank's name are no competitor's", async () => {
    const { gaps } = await lists.both.gaps({ bank: 'own' });
    expect(gaps.length).toBeGreaterThan(20);
    expect(gaps.filter(({ nearestRival }) => nearestRival?.bankName === bank)).toEqual([]);
    const { clusters } = await lists.both.access({ addedBank: bank });
    for (const gap of gaps) {
      const found = clusters.find(({ id }) => id === gap.id)?.concentrationWithAddedBank?.specialised?.herfindahl;
      expect(gap.herfindahlWithBank).toBe(found);
    }
  });
});

describe('a question that cannot be answered', () => {
  test.each([
    ['rival=present', '请先选定一家银行', 'first name your bank'],
    ['rival=nobody', '请先选定一家银行', 'first name your bank'],
    [
      'rival=some',
      '参数 rival：需要其中之一：any、present、nobody',
      'Parameter rival: wanted one of any, present, nobody',
    ],
    ['depth=deep', '参数 depth：需要其中之一', 'Parameter depth: wanted one of'],
    [
      'closedBranches=S001,nowhere,none',
      '已计入的网点编号，收到 "nowhere,none"',
      'ids of branches that are counted, got "nowhere,none"',
    ],
    ['closedBranches=S001,,S002', '以逗号分隔的网点编号', 'ids of branches separated by commas'],
    [
      'rivalSeats=county-999999',
      '驻地位置的地级或县级单位，收到 "county-999999"',
      'whose seat is known, got "county-999999"',
    ],
    ['rivalSeats=branch-S001', '以逗号分隔的驻地', 'seats as county-340123'],
    ['bank=没有的银行', '数据中的银行名称', 'a bank named in the data'],
    ['bank=竞争银行（假设）&rivalSeats=county-340123', '数据中的银行名称', 'a bank named in the data'],
    ['region=999999', '没有区域', 'There is no region'],
    ['newSites=5', '没有参数 "newSites"', 'no parameter "newSites"'],
  ])('is refused in both languages: %s', async (query, zh, en) => {
    const status = query.startsWith('region') ? 404 : 400;
    expect(await asked.refusal(query, 'zh')).toEqual([status, expect.stringContaining(zh)]);
    expect(await asked.refusal(query, 'en')).toEqual([status, expect.stringContaining(en)]);
  });
});
