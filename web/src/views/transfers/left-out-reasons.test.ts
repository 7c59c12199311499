import { expect, test } from 'vitest';
import { sampleAnswer } from '../flow-charts/sample-answer.ts';
import { leftOutReasons } from './left-out-reasons.ts';

test('every reason of an answer is told: none that is forgotten makes the list shorter than its count', () => {
  const { leftOut } = sampleAnswer([], null).records;
  expect([...leftOutReasons].sort()).toEqual(Object.keys(leftOut).sort());
});
