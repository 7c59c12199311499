import { expect, test } from 'vitest';
import { chartLinks, sumWeights, totalWeight } from './chart-links.ts';
import { chordLayout, chordLinks } from './chord-layout.ts';
import { rankedPlaces } from './ranking-rows.ts';
import { sampleAnswer, sampleCorridor } from './sample-answer.ts';
import { fittingLinks } from './sankey-drawing.ts';
import { sankeyLayout } from './sankey-layout.ts';
import { timelineYears } from './timeline-rows.ts';

const corridors = [
  sampleCorridor(['44', '34'], 10, 100),
  sampleCorridor(['31', '34'], 6, null),
  sampleCorridor(['44', '51'], 3, 300),
  sampleCorridor(['34', '51'], 1, 50),
];
const answer = sampleAnswer(corridors);
const within = sampleAnswer(corridors, 'in-place');
const frame = { left: 100, right: 700, top: 0, bottom: 400 };
const { links } = chartLinks(answer, null);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test('without a basis widths go by records, within one by amount unless records are wanted', () => {
  expect(chartLinks(answer, 'amount').by).toBe('records');
  expect(chartLinks(within, 'records').by).toBe('records');
  const found = chartLinks(within, null);
  expect([found.by, found.withoutAmount]).toEqual(['amount', 1]);
  // 300, 100, 50: the one without an amount has no width, which is not a width of 0.
  expect(found.links.map(({ weight }) => weight)).toEqual([300, 100, 50]);
});

test('a corridor from a place to itself is no link', () => {
  const looped = sampleAnswer([...corridors, sampleCorridor(['44', '44'], 90, 900)]);
  expect(chartLinks(looped, null).links).toHaveLength(4);
});

test('by amount an end known more coarsely than the level is left out and counted', () => {
  const coarse = { ...within, parameters: { ...within.parameters, level: 'prefecture' as const } };
  expect(chartLinks(coarse, null)).toMatchObject({ links: [], coarser: 4 });
  expect(chartLinks({ ...coarse, parameters: { ...coarse.parameters, basis: null } }, null).links).toHaveLength(4);
});

test('what is drawn and what there is are told in the same measure', () => {
  expect([sumWeights(links), totalWeight(answer, 'records')]).toEqual([20, 20]);
  expect(totalWeight(within, 'amount')).toBe(450);
});

test('widths of ribbons add up to the heights of both of their ends', () => {
  const { places, ribbons } = sankeyLayout(links, frame);
  expect(places).toHaveLength(5);
  for (const place of places) {
    const own = ribbons.filter(({ link }) => link.corridor[place.side].id === place.unit.id);
    expect(sum(own.map(({ width }) => width))).toBeCloseTo(place.y1 - place.y0, 6);
    expect(sum(own.map(({ link }) => link.weight))).toBe(place.weight);
  }
  expect(ribbons.every(({ width }) => width > 0)).toBe(true);
  expect(places.every(({ y0, y1 }) => y0 >= frame.top && y1 <= frame.bottom + 1e-6)).toBe(true);
});

test('the widest links come first where the labels of all have no room', () => {
  expect(fittingLinks(links, 1).map(({ corridor }) => corridor.id)).toEqual(['440000-340000']);
  expect(fittingLinks(links, 9)).toHaveLength(4);
});

test('a place is as long around the circle as what comes in and goes out of it', () => {
  const { places, ribbons } = chordLayout(links);
  const lengths = places.map(({ span }) => span.to - span.from);
  // 20 records leave and 20 arrive: 40 shares of the circle less the gaps.
  const unit = sum(lengths) / 40;
  places.forEach(({ weightIn, weightOut }, index) => {
    expect(lengths[index]).toBeCloseTo((weightIn + weightOut) * unit, 6);
  });
  expect(sum(places.map(({ weightIn }) => weightIn))).toBe(20);
  expect(sum(places.map(({ weightOut }) => weightOut))).toBe(20);
  for (const { link, source, target } of ribbons) {
    expect(source.to - source.from).toBeCloseTo(link.weight * unit, 6);
    expect(target.to - target.from).toBeCloseTo(link.weight * unit, 6);
  }
});

test('a chord of fewer places keeps the corridors among them alone', () => {
  expect(chordLinks(links, 2).map(({ corridor }) => corridor.id)).toEqual(['440000-340000']);
});

test('the ranking tells both ways of every place; an amount that nobody states is not 0', () => {
  const { receivers, senders } = rankedPlaces(answer, 'records');
  expect(receivers.map(({ unit, weightIn, net }) => [unit.id, weightIn, net])).toEqual([
    ['340000', 16, 15],
    ['510000', 4, 4],
  ]);
  expect(sum(senders.map(({ weightOut }) => weightOut ?? 0))).toBe(20);
  const byAmount = rankedPlaces(within, 'amount').senders;
  expect(byAmount.map(({ unit, weightOut }) => [unit.id, weightOut])).toEqual([
    ['440000', 400],
    ['340000', 50],
    ['310000', null],
  ]);
});

test('the timeline has every year between the first and the last; amounts of the basis asked for alone', () => {
  const years = [
    { year: 2018, records: 2, corridors: 1, amounts: [{ basis: 'agreed' as const, amount100mCny: 7 }] },
    { year: 2020, records: 3, corridors: 2, amounts: [{ basis: 'in-place' as const, amount100mCny: 5 }] },
  ];
  expect(timelineYears({ ...within, years }).map((each) => [each.year, each.records, each.amount100mCny])).toEqual([
    [2018, 2, null],
    [2019, 0, null],
    [2020, 3, 5],
  ]);
});

test('an empty answer leaves every layout empty', () => {
  const empty = sampleAnswer([]);
  const none = chartLinks(empty, null).links;
  expect(sankeyLayout(none, frame)).toEqual({ places: [], ribbons: [] });
  expect(chordLayout(none)).toEqual({ places: [], ribbons: [] });
  expect(rankedPlaces(empty, 'records')).toEqual({ receivers: [], senders: [] });
  expect(timelineYears(empty)).toEqual([]);
});
