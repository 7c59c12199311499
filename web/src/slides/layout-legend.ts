import type { Measure } from '../picture/measure-text.ts';
import type { Shape } from '../picture/shape.ts';
import { placeShapes } from '../picture/shapes.ts';
import { type Drawn, setLine } from './layout-text.ts';
import { type LegendEntry, type LegendGroup, symbolBox } from './slide.ts';
import { slideInk } from './slide-ink.ts';
import type { SlideRoom } from './slide-room.ts';

const sizes = { title: 11.5, label: 11 } as const;
/** Lines of a legend at most this high, and lower where many entries are to find room. */
const roomiest = 18;
const tightest = 13.5;
const groupGap = 7;

function entryShapes(entry: LegendEntry, row: SlideRoom & { readonly line: number }, measure: Measure): Shape[] {
  const { x, y, width, ink, line } = row;
  const { label, count, symbol } = entry;
  const countWidth = count === null ? 0 : measure(count, { size: sizes.label, isBold: true }) + 8;
  const middle = y + line / 2;
  const labelled = setLine(
    label,
    {
      x: x + symbolBox.width + 8,
      y: middle + sizes.label * 0.36,
      width: width - symbolBox.width - 8 - countWidth,
      size: sizes.label,
      colour: ink.text,
    },
    measure,
  );
  const placed = placeShapes(symbol, { x, y: middle - symbolBox.height / 2, scale: 1 });
  if (count === null) return [...placed, labelled];
  const counted = { x: x + width, y: middle + sizes.label * 0.36, width: countWidth, size: sizes.label };
  const countShape = setLine(count, { ...counted, colour: ink.text, isBold: true, anchor: 'end' }, measure);
  return [...placed, labelled, countShape];
}

function lineHeight(groups: readonly LegendGroup[], height: number): number {
  const lines = groups.reduce((sum, { entries }) => sum + entries.length + 1, 0);
  const free = height - groups.length * groupGap;
  return Math.min(roomiest, Math.max(tightest, lines === 0 ? roomiest : free / lines));
}

/** The legend as on the screen, closer where it is long; every entry of it is drawn. */
export function layoutLegend(groups: readonly LegendGroup[], room: SlideRoom, measure: Measure): Drawn {
  const line = lineHeight(groups, room.height);
  const shapes: Shape[] = [];
  let y = room.y;
  for (const { title, entries } of groups) {
    const head = { ...room, y: y + line / 2 + sizes.title * 0.36, size: sizes.title, isBold: true };
    if (title !== '') shapes.push(setLine(title, { ...head, colour: slideInk[room.theme].muted }, measure));
    y += title === '' ? 0 : line;
    for (const entry of entries) {
      shapes.push(...entryShapes(entry, { ...room, y, line }, measure));
      y += line;
    }
    y += groupGap;
  }
  return { shapes, bottom: y };
}
