import { expect, test } from 'vitest';
import { magnificationOf } from './use-magnification.ts';

test('a usual window is shown as it is, a large one larger by its shorter side, a small one never smaller', () => {
  expect(magnificationOf({ width: 1440, height: 900 })).toBe(1);
  expect(magnificationOf({ width: 1024, height: 768 })).toBe(1);
  // 1920 × 1080: 1.33 and 1.2, to a quarter below.
  expect(magnificationOf({ width: 1920, height: 1080 })).toBe(1);
  expect(magnificationOf({ width: 2560, height: 1440 })).toBe(1.5);
  expect(magnificationOf({ width: 3840, height: 2160 })).toBe(2.25);
});
