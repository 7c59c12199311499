import { expect, test } from 'vitest';
import type { MapPreviewRow } from '../map-props.ts';
import { previewLines, previewPoints } from './preview-layer.ts';

const row: MapPreviewRow = {
  number: 2,
  outcome: 'good',
  position: [116.99, 31],
  to: null,
  before: [117, 31],
  label: '第 2 行',
};

test('a moved row is drawn with the point it had and a line between', () => {
  const preview = { rows: [row], hovered: 2 };
  expect(previewPoints(preview).map(({ properties }) => properties)).toEqual([
    { role: 'before' },
    { role: 'row', outcome: 'good', label: '第 2 行', isHovered: true },
  ]);
  expect(previewLines(preview).map(({ properties }) => properties)).toEqual([{ role: 'shift' }]);
});

test('a flow is drawn as a line to its destination', () => {
  const flow: MapPreviewRow = { ...row, before: null, to: [121, 29] };
  expect(previewLines({ rows: [flow] })).toMatchObject([
    {
      geometry: {
        coordinates: [
          [116.99, 31],
          [121, 29],
        ],
      },
      properties: { role: 'flow' },
    },
  ]);
});
