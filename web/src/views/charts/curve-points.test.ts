import { expect, test } from 'vitest';
import { chartWords } from '../../i18n/chart-words.ts';
import { createFormat } from '../../i18n/format.ts';
import { drawnDepth } from '../coverage/drawn-depth.ts';
import { curveFinding } from './curve-finding.ts';
import { firstReaching, nearestPoint, pointsAt } from './curve-points.ts';

const point = (reachKilometers: number, certainShare: number, possibleShare = certainShare) => ({
  reachKilometers,
  certainShare,
  possibleShare,
});
const points = [point(5, 0.2), point(50, 0.55, 0.83), point(100, 0.7), point(120, 0.9)];
const region = {
  id: 'nation',
  level: 'nation' as const,
  nameZh: '',
  nameEn: '',
  clusters: 1,
  specialised: points,
  matched: [],
};

const find = (all: typeof points, current: (typeof points)[number]) =>
  curveFinding({ place: '全国', points: all, current }, chartWords.zh.curve, createFormat('zh'));

test('the finding says what the reach brings and how far 90 % is', () => {
  expect(find(points, point(50, 0.55))).toBe('全国：50 公里内确定覆盖 55%；要到 120 公里才达到 90%');
});

test('where 90 % is never reached the finding says how far the longest reach comes', () => {
  expect(find(points.slice(0, 3), point(50, 0.55))).toBe(
    '全国：50 公里内确定覆盖 55%；即使放宽到 100 公里，也只有 70%',
  );
});

test('a share that reads 90 % counts as reached', () => {
  expect(find(points, point(119, 0.896))).toBe('全国：119 公里内确定覆盖 90%；50 公里内已过半');
});

test('the point of the headline takes the place of the curve’s own and joins between others', () => {
  expect(pointsAt(region, 'specialised', point(50, 0.56))).toContainEqual(point(50, 0.56));
  expect(pointsAt(region, 'specialised', point(52, 0.57)).map(({ reachKilometers }) => reachKilometers)).toEqual([
    5, 50, 52, 100, 120,
  ]);
  expect(pointsAt(region, 'matched', point(50, 0.56))).toEqual([]);
});

test('the nearest point and the first of a share are found, and null where there is none', () => {
  expect(nearestPoint(points, 70)?.reachKilometers).toBe(50);
  expect(nearestPoint([], 70)).toBeNull();
  expect(firstReaching(points, 95)).toBeNull();
});

test('authority is drawn at the matching depth, presence at the specialised one', () => {
  expect(drawnDepth('authorised')).toBe('matched');
  expect(drawnDepth('presence')).toBe('specialised');
});
