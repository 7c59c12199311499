import { describe, expect, test } from 'vitest';
import { askGaps, base, idsOf } from './ask-gaps.ts';

const asked = askGaps(base);
const bank = '中国工商银行';
const closable = base.countedBranches.filter(({ bankName }) => bankName === bank).map(({ id }) => id);

describe('what would be', () => {
  test.each(['any', 'core'])(
    'a branch that closes loses exactly the clusters that hang on it alone: %s',
    async (rule) => {
      const query = { bank, memberRule: rule };
      const { clusters } = await asked.coverage(query);
      const hangsOn = new Map<string, string[]>();
      for (const { id } of clusters.filter(({ isFragile }) => isFragile)) {
        const { branches, members } = await asked.cluster(id, query);
        const places = rule === 'core' ? members.slice(0, 1).map(({ adcode }) => adcode) : null;
        const certain = branches.filter(
          ({ verdict, memberAdcode }) => verdict === 'certain' && (places?.includes(memberAdcode) ?? true),
        );
        const only = certain[0]?.branchId ?? '';
        if (rule === 'any') expect(certain).toHaveLength(1);
        hangsOn.set(only, [...(hangsOn.get(only) ?? []), id]);
      }
      for (const closedBranches of new Set([...hangsOn.keys(), ...closable.slice(0, 3)])) {
        const { gaps, counts } = await asked.gaps({ ...query, closedBranches });
        const lost = gaps.filter(({ verdictToday }) => verdictToday === 'certain').map(({ id }) => id);
        expect(counts.lost).toBe(lost.length);
        expect(lost.sort()).toEqual((hangsOn.get(closedBranches) ?? []).sort());
      }
      expect(hangsOn.size).toBeGreaterThan(0);
    },
  );

  test('closing all leaves nothing in reach, and each gap is the whole weight', async () => {
    const { gaps, counts, totalGap, notMeasured } = await asked.gaps({ bank, closedBranches: closable.join(',') });
    const { nation } = await asked.coverage({ bank });
    expect([notMeasured, counts.gaps, counts.lost]).toEqual([
      null,
      counts.clusters,
      nation.summary.specialised.certain,
    ]);
    expect([totalGap, gaps.every(({ gap, nearestOwn }) => gap === 1 && nearestOwn === null)]).toEqual([
      counts.clusters,
      true,
    ]);
  });

  test('a competitor that opens is in reach of its unit, and takes nothing from the bank', async () => {
    const before = await asked.gaps({ bank });
    const after = await asked.gaps({ bank, rivalSeats: 'prefecture-650100' });
    const [was, is] = [before, after].map(({ gaps }) => gaps.find(({ id }) => id === 'AMC-069'));
    expect(was).toMatchObject({ rival: 'none-known', banks: 0, herfindahl: null, herfindahlWithBank: 10_000 });
    expect(is).toMatchObject({ rival: 'certain', banks: 1, herfindahl: 10_000, herfindahlWithBank: 5_000 });
    expect(is?.nearestRival).toMatchObject({
      ...{ branchId: 'what-if:prefecture-650100', bankName: '竞争银行（假设）', match: 1 },
      distanceKilometers: { estimate: 0, isInside: true },
    });
    expect([idsOf(after), after.totalGap, after.counts.lost]).toEqual([idsOf(before), before.totalGap, 0]);
    expect(after.counts.withNobody).toBeLessThan(before.counts.withNobody);
  });

  test('a competitor that opens suits every sector but the one that names none', async () => {
    const seats = base.clusters.slice(0, 150).map(({ cluster }) => `${cluster.hostLevel}-${cluster.hostAdcodes[0]}`);
    const opened = seats.filter((seat) => /^(county|prefecture)-/.test(seat));
    const { gaps } = await asked.gaps({ bank, depth: 'matched', rivalSeats: [...new Set(opened)].join(',') });
    const hosted = gaps.filter(({ id }) => {
      const index = base.clusters.findIndex(({ cluster }) => cluster.id === id);
      return index < 150 && opened.includes(seats[index] ?? '');
    });
    expect(hosted.length).toBeGreaterThan(50);
    expect(hosted.filter(({ rival }) => rival !== 'certain').map(({ sector }) => sector)).toEqual(
      hosted.filter(({ sector }) => sector === 'other').map(({ sector }) => sector),
    );
  });

  test('without a bank a competitor covers like everybody', async () => {
    const before = await asked.gaps({});
    const after = await asked.gaps({ rivalSeats: 'prefecture-650100' });
    expect(idsOf(before)).toContain('AMC-069');
    expect(idsOf(after)).not.toContain('AMC-069');
  });
});
