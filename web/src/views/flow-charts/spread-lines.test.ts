import { expect, test } from 'vitest';
import { spreadLines } from './spread-lines.ts';

const room = { line: 10, top: 0, bottom: 100 };

test('lines that do not meet stay where they are', () => {
  expect(spreadLines([10, 30, 90], room)).toEqual([10, 30, 90]);
});

test('lines that would meet are pushed down, and up again from the foot', () => {
  expect(spreadLines([20, 22, 24], room)).toEqual([20, 30, 40]);
  expect(spreadLines([92, 94, 99], room)).toEqual([75, 85, 95]);
  expect(spreadLines([-5], room)).toEqual([5]);
});
