import { createLoader } from 'nuqs';
import { expect, test } from 'vitest';
import { stepBack } from './step-back.ts';
import { urlParsers } from './url.ts';

const load = createLoader(urlParsers);

test('Escape undoes selection, then kept records, then the region', () => {
  const state = load('?region=340000&verdicts=possible&selected=place:340100');
  expect(stepBack(state, 'central')).toEqual({ selected: null });
  expect(stepBack({ ...state, selected: null }, 'central')).toEqual({ verdicts: [], isFragile: false });
  expect(stepBack({ ...state, selected: null, verdicts: [] }, 'central')).toEqual({ region: 'central', camera: null });
});

test('in the nation with nothing chosen there is nothing to undo', () => {
  expect(stepBack(load(''), null)).toBeNull();
});

test('on the page of the next branches the own choice of sites gives way to the plan', () => {
  const query = 'view=gaps&task=sites&picked=county-340123&region=340000';
  expect(stepBack(load(`?${query}`), 'central')).toEqual({ picked: [] });
  expect(stepBack(load(`?${query.replace('task=sites', 'task=list')}`), 'central')).toEqual({
    region: 'central',
    camera: null,
  });
});
