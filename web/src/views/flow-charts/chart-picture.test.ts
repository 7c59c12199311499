import { expect, test } from 'vitest';
import { flowCharts } from '../../state/url.ts';
import { arcPath, pointAt } from './arc-path.ts';
import { chartPicture } from './chart-picture.ts';
import type { ChartInput } from './draw-chart.ts';
import { sampleAnswer, sampleCorridor } from './sample-answer.ts';

const corridors = [
  sampleCorridor(['44', '34'], 10, 100),
  sampleCorridor(['31', '34'], 6, null),
  sampleCorridor(['44', '51'], 3, 300),
  sampleCorridor(['34', '51'], 1, 50),
];

const input: ChartInput = {
  answer: sampleAnswer(corridors, 'in-place'),
  chart: 'sankey',
  flowWidth: null,
  basisName: '到位资金',
  language: 'zh',
  theme: 'light',
  width: 920,
  height: 560,
  textSize: 15,
};

const numbersOf = (d: string) => (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

for (const chart of flowCharts) {
  test(`${chart}: every shape lies in the picture, in the words that pictures know`, () => {
    const { shapes, width, height } = chartPicture({ ...input, chart });
    expect(shapes.length).toBeGreaterThan(5);
    for (const shape of shapes) {
      if (shape.kind === 'text') {
        expect([shape.x >= 0, shape.x <= width, shape.y > 0, shape.y <= height]).toEqual([true, true, true, true]);
        expect(shape.text).not.toMatch(/[{}]|undefined|NaN/);
        continue;
      }
      expect(shape.d).toMatch(/^[MLQCZ\d .-]+$/);
      const numbers = numbersOf(shape.d);
      expect(numbers.length % 2).toBe(0);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(width);
    }
  });

  test(`${chart}: an empty answer is an empty picture, without a bar of no width`, () => {
    const { shapes } = chartPicture({ ...input, chart, answer: sampleAnswer([]) });
    expect(shapes.filter(({ kind }) => kind === 'path')).toEqual([]);
  });
}

test('what is not drawn is told at the foot of the picture', () => {
  const texts = chartPicture(input).shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []));
  expect(texts.join('')).toContain('4 条通道中的 3 条');
  expect(texts.join('')).toContain('1 条通道的金额来源未给出');
});

test('an arc of cubic curves stays on the circle', () => {
  const circle = { x: 0, y: 0 };
  expect(pointAt(circle, 100, Math.PI / 2)).toEqual([100, -0]);
  const d = arcPath(circle, { radius: 100, from: 0, to: Math.PI / 4 });
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbersOf(d);
  // The middle of a cubic from (0, −100): an eighth of the start, three eighths of each handle, an eighth of the end.
  const middle = [(3 * x1 + 3 * x2 + x3) / 8, (-100 + 3 * y1 + 3 * y2 + y3) / 8];
  expect(Math.hypot(middle[0] ?? 0, middle[1] ?? 0)).toBeCloseTo(100, 1);
  expect(Math.hypot(x3, y3)).toBeCloseTo(100, 1);
});
