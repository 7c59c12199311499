import { describe, expect, it } from 'vitest';
import { watchPace } from './flow-pace.ts';

const frames = (count: number, milliseconds: number) => Array.from({ length: count }, () => milliseconds);

describe('pace of the motion', () => {
  it('is given up after a second of slow frames on end', () => {
    const isTooSlow = watchPace();
    // 16 frames of 60 ms are 960 ms; the 17th makes it 1020.
    expect(frames(17, 60).findIndex(isTooSlow)).toBe(16);
  });

  it('is kept where a quick frame comes between', () => {
    const isTooSlow = watchPace();
    expect([...frames(16, 60), 16, ...frames(16, 60)].some(isTooSlow)).toBe(false);
  });

  it('is kept after one frame that hung', () => {
    const isTooSlow = watchPace();
    expect([...frames(3, 16), 5000, ...frames(3, 16)].some(isTooSlow)).toBe(false);
  });
});
