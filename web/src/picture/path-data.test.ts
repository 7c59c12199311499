import { describe, expect, test } from 'vitest';
import { placePath } from './path-data.ts';

describe('placed paths', () => {
  test('are moved and enlarged', () => {
    expect(placePath('M1 2L3 4Z', { x: 10, y: 20, scale: 2 })).toBe('M12 24L16 28Z');
  });

  test('are absolute, whatever they were', () => {
    expect(placePath('M1 1h2v2h-2z', { x: 0, y: 0, scale: 1 })).toBe('M1 1L3 1L3 3L1 3Z');
    expect(placePath('m1 1 2 0l0 2', { x: 0, y: 0, scale: 1 })).toBe('M1 1L3 1L3 3');
  });

  test('have curves in place of arcs: a half circle in two quarters over its top', () => {
    // From the left over the top to the right: sweeping clockwise on the screen. 0.5523 is 4/3·tan(π/8).
    expect(placePath('M-1 0A1 1 0 0 1 1 0', { x: 0, y: 0, scale: 100 })).toBe(
      'M-100 0C-100 -55.23 -55.23 -100 0 -100C55.23 -100 100 -55.23 100 0',
    );
  });

  test('go the other way round where the arc does', () => {
    expect(placePath('M-1 0a1 1 0 1 0 2 0', { x: 0, y: 0, scale: 100 })).toBe(
      'M-100 0C-100 55.23 -55.23 100 0 100C55.23 100 100 55.23 100 0',
    );
  });
});
