import { describe, expect, it } from 'vitest';
import { flowHues, flowTone, nodeLook } from './flow-colour.ts';
import { flowShape } from './flow-shape.ts';
import { flowWidth, largestWeight } from './flow-width.ts';
import { nodeRadius } from './node-radius.ts';

const span = {
  origin: [0, 0],
  destination: [300, 0],
  widthPixels: 4,
  gapPixels: 12,
  isDashed: false,
} as const;

describe('shape of a flow', () => {
  it('runs in pieces from its origin to the neck of the arrowhead, growing wider', () => {
    const { body } = flowShape(span);
    const widths = body.map(({ outline }) => Math.hypot(...difference(outline[1], outline[2])));
    expect(widths).toEqual([...widths].sort((left, right) => left - right));
    // 4 px of width at full, three tenths of it at the origin.
    expect(Math.hypot(...difference(body[0]?.outline[0], body[0]?.outline[3]))).toBeCloseTo(1.2);
    expect(widths.at(-1)).toBeCloseTo(4, 0);
    expect(body.map(({ share }) => share)).toEqual(body.map(({ share }) => share).sort((a, b) => a - b));
  });

  it('ends in a head that stops short of the node, four pixels wider on each side of a thin arc', () => {
    const { head } = flowShape(span);
    const [left, tip, right] = head;
    // The curve is a little longer than its chord: the tip stands within two pixels of the rim.
    expect(Math.abs(Math.hypot(...difference(tip, [300, 0])) - 12)).toBeLessThan(2);
    expect(Math.hypot(...difference(left, right))).toBeCloseTo(2 * (4 / 2 + 3.4));
  });

  it('bends above a chord that runs to the right, below the one back', () => {
    const middle = (shape: ReturnType<typeof flowShape>) => shape.body[12]?.outline[0]?.[1] ?? 0;
    expect(middle(flowShape(span))).toBeLessThan(0);
    expect(middle(flowShape({ ...span, origin: [300, 0], destination: [0, 0] }))).toBeGreaterThan(0);
  });

  it('is broken into strokes of 8 in 13 pixels where it is dashed', () => {
    const { body } = flowShape({ ...span, isDashed: true });
    // Head and gap take 13.4 + 12 of the 315 pixels: 289.6 hold 22 strokes and the start of one more.
    expect(body).toHaveLength(23);
    const [, second] = body;
    expect((second?.share ?? 0) * 315).toBeCloseTo(13);
  });
});

function difference(left: readonly number[] = [], right: readonly number[] = []): [number, number] {
  return [(left[0] ?? 0) - (right[0] ?? 0), (left[1] ?? 0) - (right[1] ?? 0)];
}

describe('look of flows and nodes', () => {
  it('is as wide as the square root of the weight, within the picture', () => {
    const largest = largestWeight([{ weight: 25 }, { weight: 100 }]);
    // √(25 / 100) = 0.5: halfway between 1.4 and 7 pixels.
    expect(flowWidth(25, largest)).toBeCloseTo(4.2);
    expect(flowWidth(100, largest)).toBeCloseTo(7);
    expect(flowWidth(0, largestWeight([{ weight: 0 }]))).toBeCloseTo(1.4);
  });

  it('gives a node a quarter of the weight half the radius, and never less than can be clicked', () => {
    expect(nodeRadius(25, 100)).toBeCloseTo(nodeRadius(100, 100) / 2);
    expect(nodeRadius(0, 100)).toBeGreaterThan(3);
  });

  it('runs from pale to full in the colour of an arc that has its own', () => {
    expect(flowHues({ colour: '#000000' }, 'light')).toEqual({ origin: '#666666', destination: '#000000' });
    expect(flowTone({ origin: '#666666', destination: '#000000' }, 0)).toEqual({ colour: '#666666', opacity: 0.42 });
    expect(flowTone({ origin: '#666666', destination: '#000000' }, 1).colour).toBe('#000000');
  });

  it('tells the lean of a node by its drawing, not by hue alone', () => {
    const looks = (['in', 'out', 'even'] as const).map((lean) => nodeLook(lean, 'light'));
    const drawings = looks.map(({ fill, stroke, core }) => `${fill === stroke} ${core === null}`);
    expect(new Set(drawings).size).toBe(3);
  });
});
