import { measureText } from '../picture/measure-text.ts';
import type { Shape } from '../picture/shape.ts';
import { placeShapes } from '../picture/shapes.ts';
import { type Drawn, setLine, setText } from './layout-text.ts';
import { type LegendEntry, type LegendGroup, symbolBox } from './slide.ts';
import type { SlideRoom } from './slide-room.ts';

const sizes = { title: 11.5, label: 11 } as const;
/** Lines of a legend at most this high, and lower where many entries are to find room. */
const roomiest = 18;
const tightest = 13.5;
const groupGap = 7;
/** A long label is written smaller before it is cut. */
const leastScale = 0.8;

function entryShapes(entry: LegendEntry, row: SlideRoom & { readonly line: number }): Shape[] {
  const { x, y, width, ink, line } = row;
  const { label, count, symbol } = entry;
  const countWidth = count === null ? 0 : measureText(count, { size: sizes.label, isBold: true }) + 8;
  const middle = y + line / 2;
  const free = width - symbolBox.width - 8 - countWidth;
  const natural = measureText(label, { size: sizes.label, isBold: false });
  const size = sizes.label * Math.max(leastScale, Math.min(1, free / natural));
  const at = { x: x + symbolBox.width + 8, y: middle + size * 0.36, width: free + 0.5 };
  const labelled = setLine(label, { ...at, size, colour: ink.text });
  const placed = placeShapes(symbol, { x, y: middle - symbolBox.height / 2, scale: 1 });
  if (count === null) return [...placed, labelled];
  const counted = { x: x + width, y: middle + sizes.label * 0.36, width: countWidth, size: sizes.label };
  const countShape = setLine(count, { ...counted, colour: ink.text, isBold: true, anchor: 'end' });
  return [...placed, labelled, countShape];
}

/** A title says what is counted, and of which unit: it takes as many as three lines rather than lose its end. */
const mostTitleLines = 3;
const titleLeading = 15;

type Titled = { readonly title: Drawn; readonly entries: readonly LegendEntry[] };

function layoutTitles(groups: readonly LegendGroup[], { x, width, ink }: SlideRoom): Titled[] {
  const look = { x, y: 0, width, size: sizes.title, leading: titleLeading, most: mostTitleLines };
  return groups.map(({ title, entries }) => ({
    title: setText(title, { ...look, colour: ink.muted, isBold: true }),
    entries,
  }));
}

/** As high as there is room for all, within what can be read. */
function lineHeight(groups: readonly Titled[], height: number): number {
  const lines = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const titles = groups.reduce((sum, { title }) => sum + title.bottom + groupGap, 0);
  return Math.min(roomiest, Math.max(tightest, lines === 0 ? roomiest : (height - titles) / lines));
}

/** The legend as on the screen, closer where it is long; every entry of it is drawn. */
export function layoutLegend(groups: readonly LegendGroup[], room: SlideRoom): Drawn {
  const titled = layoutTitles(groups, room);
  const line = lineHeight(titled, room.height);
  const shapes: Shape[] = [];
  let y = room.y;
  for (const { title, entries } of titled) {
    shapes.push(...placeShapes(title.shapes, { x: 0, y, scale: 1 }));
    y += title.bottom;
    for (const entry of entries) {
      shapes.push(...entryShapes(entry, { ...room, y, line }));
      y += line;
    }
    y += groupGap;
  }
  return { shapes, bottom: y };
}
