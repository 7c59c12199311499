import { measurePairing } from '@icfm/api/pairing/measure-pairing';
import { PairingQuery } from '@icfm/api/pairing/parameters';
import type { PairingAnswer } from '@icfm/api/pairing/schema';
import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import type { ReadModel } from '@icfm/api/readmodel/read-model';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundledModel } from '../bundled-model.ts';
import { importedBranch, importedOf, listOf, manyBranches, streetBranch } from '../imported-lists.ts';
import { branchBanks, branches, groups } from './naive-facts.ts';
import { flows, type NaiveBanked, type NaivePair, pairNaively, unitOf } from './naive-pairing.ts';

const base = bundledModel;
const bundled: NaiveBanked[] = branches.map((branch, index) => ({ ...branch, bank: branchBanks[index] ?? '' }));

function ask(model: ReadModel, query: Record<string, string> = {}): PairingAnswer {
  const { sectors = [], region = 'nation', ...others } = PairingQuery.parse(query);
  const answer = measurePairing(model, { ...others, sectors, region });
  if (!answer) throw new Error('the region is known');
  return answer;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Everything that the loops and the measure can both say. */
function expectSame({ counts, corridors, banks, amounts }: PairingAnswer, naive: NaivePair[]) {
  expect(counts).toMatchObject({
    corridors: naive.length,
    paired: naive.filter(({ paired }) => paired.length > 0).length,
    withSector: naive.filter(({ sectors }) => sectors.length > 0).length,
    matched: naive.filter(({ matched }) => matched.length > 0).length,
  });
  const byId = new Map(corridors.map((corridor) => [corridor.id, corridor]));
  expect(byId.size).toBe(naive.length);
  for (const { id, drawn, records, sectors, paired } of naive) {
    const found = byId.get(id);
    expect([found?.drawnFlowId, found?.basis, found?.amount100mCny]).toEqual([drawn.id, drawn.basis, drawn.amount]);
    expect([...(found?.flowIds ?? [])].sort()).toEqual(records.map((record) => record.id).sort());
    expect(new Set(found?.sectors)).toEqual(new Set(sectors));
    expect([...(found?.pairingBanks ?? [])].sort()).toEqual([...paired].sort());
  }
  for (const { bankName, paired, matched, orphan, destinationOnly, neither } of banks) {
    const ends = naive.flatMap((pair) => pair.ends.filter(({ bank }) => bank === bankName));
    const count = (isOrigin: boolean, isDestination: boolean) =>
      ends.filter((end) => end.atOrigin.length > 0 === isOrigin && end.atDestination.length > 0 === isDestination);
    expect([paired, orphan, destinationOnly, neither], bankName).toEqual(
      [count(true, true), count(true, false), count(false, true), count(false, false)].map(({ length }) => length),
    );
    expect(matched, bankName).toBe(naive.filter((pair) => pair.matched.includes(bankName)).length);
  }
  for (const { basis, corridors: counted, amount100mCny, paired100mCny } of amounts) {
    const own = naive.filter(({ drawn }) => drawn.basis === basis && drawn.amount !== null);
    expect([basis, counted]).toEqual([basis, own.length]);
    expect(amount100mCny).toBeCloseTo(sumOf(own.map(({ drawn }) => drawn.amount ?? 0)), 6);
    const paired = own.filter((pair) => pair.paired.length > 0);
    expect(paired100mCny).toBeCloseTo(sumOf(paired.map(({ drawn }) => drawn.amount ?? 0)), 6);
  }
  expect(sumOf(amounts.map((each) => each.corridors))).toBe(naive.filter(({ drawn }) => drawn.amount !== null).length);
}

describe('pairing of the bundled records, counted again by loops', () => {
  test.each([
    [0, 0.5],
    [50, 0.5],
    [50, 0.3],
    [300, 0],
  ])('agrees within %i km at a match of %f', (reach, leastMatch) => {
    const answer = ask(base, { reachKilometers: String(reach), minimumMatch: String(leastMatch) });
    expectSame(answer, pairNaively(flows, { branches: bundled, reach, leastMatch, groups }));
  });

  test.each(['central', '340000', '340100', '310000'])('keeps the records with an end in %s', (region) => {
    const isIn = (adcode: string) => {
      const { province, macroRegion } = unitOf(adcode);
      return [adcode, province, macroRegion].includes(region);
    };
    const kept = flows.filter(({ origin, destination }) => isIn(origin) || isIn(destination));
    const answer = ask(base, { region });
    expect(answer.records.kept).toBe(kept.length);
    expect(kept.length).toBeGreaterThan(0);
    expectSame(answer, pairNaively(kept, { branches: bundled, reach: 50, leastMatch: 0.5, groups }));
  });

  test('keeps the records of the sectors, and with them their corridors', () => {
    const sectors = [...new Set(flows.flatMap(({ sector, isReady }) => (isReady && sector ? [sector] : [])))].slice(
      0,
      3,
    );
    const kept = flows.filter(({ sector }) => sectors.includes(sector));
    const answer = ask(base, { sectors: sectors.join() });
    expectSame(answer, pairNaively(kept, { branches: bundled, reach: 50, leastMatch: 0.5, groups }));
    expect(answer.counts.withSector).toBe(answer.counts.corridors);
  });
});

describe('pairing with imported branches', () => {
  const seats = base.clusters.slice(0, 60).map(({ places }) => {
    const [core] = places;
    return [core?.longitude ?? 0, core?.latitude ?? 0] as const;
  });
  const many = manyBranches(900, seats).map((branch, index) => ({
    ...branch,
    relation: index % 3 === 0 ? ('own' as const) : ('ordinary' as const),
    specialities: index % 10 === 0 ? [`industry:${flows.find(({ sector }) => sector)?.sector}`] : [],
  }));
  // In the far north of Anhui by its position, in Hefei by its row.
  const byRow = streetBranch({ id: 'row', bankName: '行名银行', adcode: '340123', relation: 'own' }, [116.2, 34.3]);
  const list = [...many, byRow];
  let model = base;
  beforeAll(async () => {
    model = await buildWorkspaceModel(base, importedOf([listOf({ kind: 'branches', branches: list })]));
  });

  const naiveOf = (bankOf: (branch: (typeof list)[number]) => string) =>
    list.map((branch): NaiveBanked => {
      const { longitude, latitude, specialities, authority } = branch;
      const row = model.gazetteer.find('county', branch.adcode ?? '') ?? model.gazetteer.findAny(branch.adcode ?? '');
      const point = { longitude: longitude ?? 0, latitude: latitude ?? 0 };
      return {
        bank: bankOf(branch),
        place: { adcode: '', ...point, radius: 0.2, province: '', macroRegion: '' },
        within: row ? [row.adcode, row.prefectureAdcode ?? '', row.provinceAdcode] : [],
        ...{ specialities, authority },
      };
    });

  test.each([20, 120])('agrees with loops over all of them within %i km', (reach) => {
    const all = [...bundled, ...naiveOf(({ bankName }) => bankName)];
    const naive = pairNaively(flows, { branches: all, reach, leastMatch: 0.5, groups });
    expectSame(ask(model, { reachKilometers: String(reach) }), naive);
    expect(naive.some(({ matched }) => matched.length > 0)).toBe(true);
  });

  test('own branches are one bank, whatever names they bear', () => {
    const own = naiveOf(({ relation }) => (relation === 'own' ? 'own' : '')).filter(({ bank }) => bank === 'own');
    const naive = pairNaively(flows, { branches: own, reach: 50, leastMatch: 0.5, groups });
    const { corridors, ofBank } = ask(model, { bank: 'own' });
    for (const { id, ends, paired, matched } of naive) {
      const [end] = ends;
      const found = corridors.find((corridor) => corridor.id === id)?.ofBank;
      expect([found?.originBranches, found?.destinationBranches], id).toEqual([
        end?.atOrigin.length,
        end?.atDestination.length,
      ]);
      expect([found?.served === 'paired', found?.isMatched]).toEqual([paired.length > 0, matched.length > 0]);
    }
    expect(ofBank).toMatchObject({
      bankName: 'own',
      paired: naive.filter(({ paired }) => paired.length > 0).length,
      matched: naive.filter(({ matched }) => matched.length > 0).length,
    });
    expect(corridors.some(({ ofBank: each }) => each?.served === 'orphan')).toBe(true);
  });

  test('a branch serves the unit that its row names, however far its point is from the seat', () => {
    const { corridors } = ask(model, { bank: '行名银行', reachKilometers: '5' });
    const served = corridors.filter(({ ofBank }) => (ofBank?.destinationBranches ?? 0) > 0);
    expect(new Set(served.map(({ destination }) => destination.adcode))).toEqual(new Set(['340000', '340100']));
  });

  test('orphans come first by rank: most records, largest amount, nearest branch', () => {
    const { corridors, hasOrdinaryBranches } = ask(model, { bank: 'own' });
    expect(hasOrdinaryBranches).toBe(true);
    const classes = ['orphan', 'paired', 'destination-only', 'neither'];
    const order = corridors.map(({ ofBank }) => classes.indexOf(ofBank?.served ?? ''));
    expect(order).toEqual([...order].sort());
    const orphans = corridors.filter(({ ofBank }) => ofBank?.served === 'orphan');
    expect(orphans.map(({ ofBank }) => ofBank?.rank)).toEqual(orphans.map((_, index) => index + 1));
    expect(corridors.filter(({ ofBank }) => (ofBank?.rank ?? null) !== null)).toEqual(orphans);
    const keys = orphans.map(({ flowIds, amount100mCny, ofBank }) =>
      [
        1000 - flowIds.length,
        1e6 - (amount100mCny ?? -1),
        ofBank?.nearestToDestination?.distanceKilometers.estimate ?? 1e6,
      ]
        .map((number) => number.toFixed(3).padStart(12, '0'))
        .join(' '),
    );
    expect(keys).toEqual([...keys].sort());
  });

  test('the nearest branch is one of the bank, and no other of it is nearer', () => {
    const own = naiveOf(({ relation }) => relation ?? '').filter(({ bank }) => bank === 'own');
    const toRadians = Math.PI / 180;
    for (const { destination, ofBank } of ask(model, { bank: 'own' }).corridors) {
      const kilometers = own.map(({ place }) => {
        const cosine =
          Math.sin(destination.latitude * toRadians) * Math.sin(place.latitude * toRadians) +
          Math.cos(destination.latitude * toRadians) *
            Math.cos(place.latitude * toRadians) *
            Math.cos((destination.longitude - place.longitude) * toRadians);
        return 6371.0088 * Math.acos(Math.min(1, cosine));
      });
      const found = ofBank?.nearestToDestination;
      expect(found?.distanceKilometers.estimate).toBeCloseTo(Math.min(...kilometers), 1);
      expect(list.find(({ id }) => id === found?.branchId)?.relation).toBe('own');
    }
  });
});

describe('where something is not known', () => {
  test('no branch at all gives counts without shares', async () => {
    const none = importedBranch({ id: 'none', positionPrecision: 'none', adcode: null });
    const modes = { branches: 'replace', clusters: 'join', flows: 'join' } as const;
    const lists = [listOf({ kind: 'branches', branches: [none] })];
    const model = await buildWorkspaceModel(base, importedOf(lists, { modes }));
    const { counts, amounts, banks } = ask(model);
    expect(counts).toMatchObject({ corridors: 73, paired: 0, matched: 0, pairedShare: null, matchedShare: null });
    expect([amounts.every(({ pairedShare }) => pairedShare === null), banks]).toEqual([true, []]);
  });

  test('records from a place to itself, and such as are not fit for the map, are told apart and not paired', async () => {
    const [ready] = base.catalogue.flows.filter(({ isMapReady }) => isMapReady);
    if (!ready) throw new Error('some record is fit for the map');
    const within = { ...ready, id: 'x-1', destinationAdcode: ready.originAdcode };
    const unfit = { ...ready, id: 'x-2', isMapReady: false };
    const list = listOf({ kind: 'flows', flows: [ready, within, { ...within, id: 'x-3', isMapReady: false }, unfit] });
    const modes = { branches: 'join', clusters: 'join', flows: 'replace' } as const;
    const { records, counts, corridors } = ask(await buildWorkspaceModel(base, importedOf([list], { modes })));
    expect(records).toEqual({ kept: 4, notOnMap: 1, withinOnePlace: 2 });
    expect([counts.corridors, corridors[0]?.flowIds]).toEqual([1, [ready.id]]);
  });
});
