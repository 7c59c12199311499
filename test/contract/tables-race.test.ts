import { tablesOf, tablesOfSteps } from '@icfm/api/collections/build-tables';
import { finish } from '@icfm/api/measures/steps';
import { expect, test } from 'vitest';
import { bundledModel } from '../bundled-model.ts';

test('a question that comes while the tables of a model are made in steps leaves one set of them', () => {
  const model = { ...bundledModel };
  const steps = tablesOfSteps(model);
  steps.next();
  const asked = tablesOf(model);
  expect(finish(steps)).toBe(asked);
  expect(tablesOf(model)).toBe(asked);
});
