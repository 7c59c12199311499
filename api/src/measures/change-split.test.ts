import { expect, test } from 'vitest';
import { splitChange } from './change-split.ts';

const cluster = (designatedYear: number, closed: number, open: number) => ({
  designatedYear,
  coveredSince: { undatedAsClosed: closed, undatedAsOpen: open },
});
const both = (undatedAsClosed: number, undatedAsOpen = undatedAsClosed) => ({ undatedAsClosed, undatedAsOpen });

// Covered: the first from 2015 on, the second from 2023 on, the third only if undated branches count.
const clusters = [
  cluster(2020, 2015, 2015),
  cluster(2022, 2023, 2023),
  cluster(2023, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
];

test('the first year stands against nothing: all of it is list effect', () => {
  expect(splitChange(clusters, { year: 2020, isFirst: true })).toEqual({
    covered: both(1),
    change: both(1),
    listEffect: both(1),
    branchEffect: both(0),
  });
});

test('a cluster that joins uncovered changes nothing', () => {
  expect(splitChange(clusters, { year: 2022, isFirst: false }).change).toEqual(both(0));
});

test('in one year the list brings what was covered before, the branches what they newly cover', () => {
  expect(splitChange(clusters, { year: 2023, isFirst: false })).toEqual({
    covered: both(2, 3),
    change: both(1, 2),
    listEffect: both(0, 1),
    branchEffect: both(1, 1),
  });
});
