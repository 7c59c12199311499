import { expect, test } from 'vitest';
import { otherSectorColour, sectorColours } from '../../map/palette.ts';
import { sampleCorridor } from '../flow-charts/sample-answer.ts';
import { countClasses, type FlowColouring, flowClassColour, flowClassOf } from './flow-class.ts';

const corridor = sampleCorridor(['44', '34'], 3, null);
const colouring = (by: FlowColouring['by'], paired: readonly [string, boolean][] = []): FlowColouring => ({
  ...{ by, theme: 'light', sectorGroups: { software: 'digital', food: 'consumer' } },
  paired: new Map(paired),
});

test('an arc of one sector has the hue of its group, one of several none of them, and one of none its own', () => {
  const by = colouring('sector');
  const classOf = (sectors: string[]) => flowClassOf({ ...corridor, sectors }, by);
  expect([classOf(['software']), classOf(['software', 'food']), classOf([])]).toEqual([
    'software',
    'several',
    'unknown',
  ]);
  expect(flowClassColour('software', by)).toBe(sectorColours[0]);
  const neutral = ['several', 'unknown', 'other'].map((id) => flowClassColour(id, by));
  expect(new Set(neutral).size).toBe(3);
  expect(neutral[2]).toBe(otherSectorColour);
});

test('a model that is not stated does not make several of one', () => {
  const by = colouring('model');
  const classOf = (models: string[]) => flowClassOf({ ...corridor, models }, by);
  expect(classOf(['new-plant', 'unspecified'])).toBe('new-plant');
  expect(classOf(['unspecified'])).toBe('unknown');
  expect(classOf(['matchmaking-event'])).toBe('other-models');
});

test('the four macro-regions that receive have four hues', () => {
  const hues = ['east', 'central', 'west', 'northeast'].map((id) => flowClassColour(id, colouring('region')));
  expect(new Set(hues).size).toBe(4);
  expect(flowClassOf(corridor, colouring('region'))).toBe('central');
});

test('an arc that the pairing does not know is not measured, not unpaired', () => {
  expect(flowClassOf(corridor, colouring('pairing'))).toBe('unknown');
  expect(flowClassOf(corridor, colouring('pairing', [[corridor.id, false]]))).toBe('unpaired');
  expect(flowClassOf(corridor, colouring('pairing', [[corridor.id, true]]))).toBe('paired');
});

test('by direction an arc has no one colour', () => {
  expect(flowClassColour(flowClassOf(corridor, colouring('direction')), colouring('direction'))).toBeNull();
});

test('classes are counted, the largest first, several and unknown last', () => {
  const sectors = [['food'], ['software'], ['software'], [], ['food', 'software'], [], []];
  const counts = countClasses(
    sectors.map((codes) => ({ ...corridor, sectors: codes })),
    colouring('sector'),
  );
  expect(counts.map(({ id, count }) => `${id} ${count}`)).toEqual(['software 2', 'food 1', 'several 1', 'unknown 3']);
});
