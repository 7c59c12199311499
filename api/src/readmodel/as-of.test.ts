import { loadCatalogue } from '@icfm/data/catalogue';
import { expect, test } from 'vitest';
import { modelAsOf } from './as-of.ts';
import { buildReadModel } from './read-model.ts';

const model = buildReadModel(loadCatalogue());
const years = [1990, 2013, 2022, 2025];

test('no year is the model itself, and a year is made once', () => {
  expect(modelAsOf(model, null)).toBe(model);
  expect(modelAsOf(model, 2022)).toBe(modelAsOf(model, 2022));
});

test.each(years)('%i keeps the clusters designated by then and leaves out those without a year', (year) => {
  const { clusters, asOf } = modelAsOf(model, year);
  const wanted = model.clusters.filter(({ cluster }) => cluster.designatedYear !== null);
  expect(clusters).toEqual(wanted.filter(({ cluster }) => (cluster.designatedYear ?? 0) <= year));
  expect(asOf?.undatedClusters).toBe(model.clusters.length - wanted.length);
});

test.each(years)('%i leaves out branches known to have opened later and keeps those without a year', (year) => {
  const { countedBranches, network, asOf } = modelAsOf(model, year);
  const later = model.countedBranches.filter(({ openedYear }) => openedYear !== null && openedYear > year);
  const undated = model.countedBranches.filter(({ openedYear }) => openedYear === null);
  expect(countedBranches).toEqual(model.countedBranches.filter((branch) => !later.includes(branch)));
  expect(asOf).toMatchObject({ year, laterBranches: later.length, undatedBranches: undated.length });
  const positions = countedBranches.map(({ id }) => model.positions.branches.get(id)?.longitude);
  expect(network.branches.map(({ longitude }) => longitude)).toEqual(positions);
});

test('the list and the branches only grow from year to year', () => {
  const sizes = years.map((year) => modelAsOf(model, year)).map((past) => [past.clusters, past.countedBranches]);
  for (const part of [0, 1]) {
    const counts = sizes.map((size) => size[part]?.length ?? -1);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  }
});

test('many years asked for one after the other do not change what a year is', () => {
  const before = modelAsOf(model, 2022);
  for (let year = 1991; year < 2020; year += 1) modelAsOf(model, year);
  expect(modelAsOf(model, 2022).asOf).toEqual(before.asOf);
});
