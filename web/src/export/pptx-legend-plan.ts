import { fill } from '../i18n/fill.ts';
import type { Shape } from '../picture/shape.ts';
import { type LegendEntry, type LegendGroup, symbolBox } from '../slides/slide.ts';
import { type Box, type PlacedText, placeText } from './pptx-box.ts';
import { lineHeight, textWidth } from './pptx-text.ts';

export type LegendRow = {
  readonly kind: 'title' | 'entry' | 'rest';
  readonly label: PlacedText;
  readonly symbol: (Box & { readonly shapes: readonly Shape[] }) | null;
  readonly count: PlacedText | null;
};

const gap = 8;

type Spot = Box & { readonly size: number };

function placeLine(text: string, { x, y, width, size }: Omit<Spot, 'height'>, lines: number): PlacedText {
  return placeText(text, { x, y, width, height: lines * size * lineHeight, sizes: [size] });
}

function placeEntry(entry: LegendEntry, spot: Spot): LegendRow {
  const { x, y, width, size } = spot;
  const countWidth = entry.count === null ? 0 : textWidth(entry.count, size) + gap;
  const left = x + symbolBox.width + gap;
  const label = placeLine(entry.label, { x: left, y, width: width - (left - x) - countWidth, size }, 2);
  const count = entry.count === null ? null : { x: x + width - countWidth, y, width: countWidth, size };
  const symbolY = y + (size * lineHeight - symbolBox.height) / 2;
  return {
    kind: 'entry',
    label,
    symbol: { x, y: symbolY, ...symbolBox, shapes: entry.symbol },
    count: count && placeLine(entry.count ?? '', count, 1),
  };
}

const titled = (label: PlacedText, kind: 'title' | 'rest'): LegendRow => ({ kind, label, symbol: null, count: null });

function placeGroup(group: LegendGroup, spot: Spot): LegendRow[] {
  const rows = group.title === '' ? [] : [titled(placeLine(group.title, spot, 1), 'title')];
  for (const entry of group.entries) {
    const above = rows.at(-1)?.label;
    rows.push(placeEntry(entry, { ...spot, y: above ? bottomOf(above) : spot.y }));
  }
  return rows;
}

const bottomOf = ({ y, height }: Box) => y + height + 3;

function placeGroups(groups: readonly LegendGroup[], spot: Spot): LegendRow[] {
  const rows: LegendRow[] = [];
  for (const group of groups) {
    const above = rows.at(-1)?.label;
    rows.push(...placeGroup(group, { ...spot, y: above ? bottomOf(above) + gap : spot.y }));
  }
  return rows;
}

/** Where the last row ends. */
export function legendBottom(rows: readonly LegendRow[], top: number): number {
  return rows.reduce((most, { label, symbol }) => {
    const marked = symbol ? symbol.y + symbol.height : 0;
    return Math.max(most, label.y + label.height, marked);
  }, top);
}

/** Every entry of the legend with its mark and count, in smaller type where they are many; how many are left out is said. */
export function planLegend(groups: readonly LegendGroup[], box: Box, more: string): readonly LegendRow[] {
  const end = box.y + box.height;
  for (const size of [14, 13, 12]) {
    const rows = placeGroups(groups, { ...box, size });
    if (legendBottom(rows, box.y) <= end) return rows;
  }
  const rows = placeGroups(groups, { ...box, size: 12 });
  const lastLine = end - 12 * lineHeight;
  const kept = rows.filter(({ label }) => bottomOf(label) <= lastLine);
  const entries = (list: readonly LegendRow[]) => list.filter(({ kind }) => kind === 'entry').length;
  const words = fill(more, { count: entries(rows) - entries(kept) });
  return [...kept, titled(placeLine(words, { ...box, y: lastLine, size: 12 }, 1), 'rest')];
}
