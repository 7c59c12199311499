import { expect, test } from 'vitest';
import type { SlideArc } from '../slides/slide.ts';
import { arcLength, cometsAt, filmSeconds, frameCount, framesPerSecond, pointOn, strengthAt } from './film-comets.ts';

const straight: SlideArc = { from: [0, 0], control: [50, 0], to: [100, 0], width: 4, colour: '#0072B2' };
const bent: SlideArc = { from: [0, 0], control: [300, 200], to: [600, 0], width: 6, colour: '#D55E00' };

/** The brightest place of the first arc, as a share of its way. */
function headAt(seconds: number): number {
  const pieces = cometsAt([straight], seconds);
  const head = pieces.reduce((best, piece) => (piece.strength > best.strength ? piece : best));
  return (head.from[0] + head.to[0]) / 200;
}

test('a film is six seconds of thirty frames', () => {
  expect(frameCount).toBe(180);
  expect(framesPerSecond * filmSeconds).toBe(frameCount);
});

test('the film ends as it begins', () => {
  const arcs = [straight, bent];
  const rounded = (seconds: number) => cometsAt(arcs, seconds).map(({ strength }) => strength.toFixed(9));
  expect(rounded(filmSeconds)).toEqual(rounded(0));
  expect(rounded(1)).not.toEqual(rounded(0));
});

test('the same second is the same frame', () => {
  expect(cometsAt([straight, bent], 1.7)).toEqual(cometsAt([straight, bent], 1.7));
});

test('the head moves to the destination, a third of a comet in a second', () => {
  // One comet of 3 seconds on an arc of 100: from 0.5 to 0.5 + 1/3, within one piece of 1/15.
  expect(headAt(2.5) - headAt(1.5)).toBeCloseTo(1 / 3, 1);
});

test('a comet has a dark way before it, a tail that grows, and no light at the origin', () => {
  expect(strengthAt(0.5, 0.2)).toBe(0);
  expect(strengthAt(0.5, 0.999)).toBeGreaterThan(0.99);
  expect(strengthAt(0.5, 0.8)).toBeGreaterThan(strengthAt(0.5, 0.6));
  expect(strengthAt(0, 0.999)).toBe(0);
});

test('pieces lie on the curve, and a longer arc has more of them', () => {
  // Half way of the bent arc: (0 + 2·300 + 600) / 4 = 300, (0 + 2·200 + 0) / 4 = 100.
  expect(pointOn(bent, 0.5)).toEqual([300, 100]);
  // The chord is 600, the way by the control point 2·√(300² + 200²) ≈ 721.
  expect(arcLength(bent)).toBeCloseTo(660.6, 1);
  expect(cometsAt([bent], 1).length).toBeGreaterThan(cometsAt([straight], 1).length);
});

test('a slide without arcs has no comets', () => {
  expect(cometsAt([], 3)).toEqual([]);
});
