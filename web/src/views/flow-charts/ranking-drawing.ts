import { fill } from '../../i18n/fill.ts';
import type { Shape } from '../../picture/shape.ts';
import { path, rectanglePath } from '../../picture/shapes.ts';
import {
  type ChartDrawing,
  type ChartMark,
  type DrawingContext,
  placeTarget,
  textShape,
  textWidth,
} from './chart-drawing.ts';
import type { RankedPlace, RankedPlaces } from './ranking-rows.ts';

type Side = 'receivers' | 'senders';

type Column = {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly rows: readonly RankedPlace[];
};

/** Height of a row by the size of its text. */
export const rankingRow = (textSize: number) => Math.round(textSize * 1.75);

const columnGap = 32;

/** Whether receivers and senders fit side by side, else one below the other. */
export const isSideBySide = (width: number) => width >= 640;

/** So many rows of each list fit a height. */
export function fittingRows({
  width,
  height,
  textSize,
}: Pick<DrawingContext, 'width' | 'height' | 'textSize'>): number {
  const lists = isSideBySide(width) ? 1 : 2;
  return Math.max(1, Math.floor((height / lists - 2.4 * textSize) / rankingRow(textSize)));
}

function columnsOf({ receivers, senders }: RankedPlaces, context: DrawingContext): Column[] {
  const { width, textSize } = context;
  const most = fittingRows(context);
  const [first, second] = [receivers.slice(0, most), senders.slice(0, most)];
  if (!isSideBySide(width)) {
    const top = first.length * rankingRow(textSize) + 2.4 * textSize;
    return [
      { side: 'receivers', left: 0, top: 0, width, rows: first },
      { side: 'senders', left: 0, top, width, rows: second },
    ];
  }
  const half = (width - columnGap) / 2;
  return [
    { side: 'receivers', left: 0, top: 0, width: half, rows: first },
    { side: 'senders', left: half + columnGap, top: 0, width: half, rows: second },
  ];
}

const ownWeight = ({ weightIn, weightOut }: RankedPlace, side: Side) => (side === 'receivers' ? weightIn : weightOut);

function signed(value: number | null, { writeFigure, words }: DrawingContext): string {
  if (value === null) return words.unknown;
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  return `${sign}${writeFigure(Math.abs(value))}`;
}

type Scale = { readonly barLeft: number; readonly lengthOf: (weight: number) => number };

/** Bars begin behind the longest name; the longest leaves its figure and the net room. */
function scaleOf({ side, left, width, rows }: Column, context: DrawingContext): Scale {
  const { textSize, nameOf, writeFigure } = context;
  const widest = (texts: readonly string[], size: number) => Math.max(0, ...texts.map((text) => textWidth(text, size)));
  const names = widest(
    rows.map(({ unit }) => nameOf(unit)),
    textSize,
  );
  const nameWidth = Math.min(0.4 * width, names + 12);
  const values = widest(
    rows.map((row) => writeFigure(ownWeight(row, side) ?? 0)),
    textSize,
  );
  const nets = widest(
    rows.map(({ net }) => signed(net, context)),
    textSize * 0.85,
  );
  const room = Math.max(8, width - nameWidth - values - nets - 24);
  const largest = Math.max(...rows.map((row) => ownWeight(row, side) ?? 0)) || 1;
  return { barLeft: left + nameWidth, lengthOf: (weight) => Math.max(1, (weight / largest) * room) };
}

type Drawn = { readonly column: Column; readonly scale: Scale; readonly context: DrawingContext };

function rowShapes(place: RankedPlace, top: number, { column, scale, context }: Drawn): Shape[] {
  const { colours, words, textSize: size, nameOf, writeFigure } = context;
  const { side, left, width } = column;
  const height = rankingRow(size);
  const y = top + height / 2 + size * 0.36;
  const weight = ownWeight(place, side);
  const length = weight === null ? 0 : scale.lengthOf(weight);
  const bar = { x: scale.barLeft, y: top + 4, width: length, height: height - 8 };
  const hue = side === 'receivers' ? colours.destination : colours.origin;
  const colour = weight === null ? colours.muted : colours.ink;
  const value = weight === null ? words.unknown : writeFigure(weight);
  const net = { text: signed(place.net, context), x: left + width, anchor: 'end' } as const;
  return [
    path(rectanglePath({ x: left, y: top, width, height }), { fill: colours.ground, opacity: 0 }),
    textShape({ text: nameOf(place.unit), x: left, y, size, colour: colours.ink }),
    ...(weight === null ? [] : [path(rectanglePath(bar), { fill: hue })]),
    textShape({ text: value, x: bar.x + length + 6, y, size, colour }),
    textShape({ ...net, y, size: size * 0.85, colour: colours.muted }),
  ];
}

function rowMark(place: RankedPlace, top: number, drawn: Drawn): ChartMark {
  const { words, nameOf, writeWeight } = drawn.context;
  const { side } = drawn.column;
  const told = (weight: number | null) => (weight === null ? words.unknown : writeWeight(weight));
  return {
    id: `${side}-${place.unit.id}`,
    target: placeTarget(place.unit),
    year: null,
    label: fill(words.ranking.row, {
      place: nameOf(place.unit),
      in: told(place.weightIn),
      out: told(place.weightOut),
      net: signed(place.net, drawn.context),
    }),
    shapes: rowShapes(place, top, drawn),
    related: [`${side === 'receivers' ? 'senders' : 'receivers'}-${place.unit.id}`],
  };
}

function headOf({ side, left, top, width }: Column, { colours, words, textSize: size, unit }: DrawingContext): Shape[] {
  const y = top + size * 1.1;
  const rule = y + size * 0.6;
  const net = { text: words.ranking.net, x: left + width, anchor: 'end' } as const;
  return [
    textShape({
      text: fill(words.withUnit, { title: words.ranking[side], unit }),
      x: left,
      y,
      size,
      colour: colours.ink,
      isBold: true,
    }),
    textShape({ ...net, y, size: size * 0.85, colour: colours.muted }),
    path(`M${left} ${rule}L${left + width} ${rule}`, { stroke: colours.strong, strokeWidth: 1 }),
  ];
}

/** Receivers and senders as bars, each list on its own scale, with the net of both ways at the end of a row. */
export function rankingDrawing(places: RankedPlaces, context: DrawingContext): Omit<ChartDrawing, 'notes'> {
  const columns = columnsOf(places, context).filter(({ rows }) => rows.length > 0);
  const { width, height, textSize } = context;
  return {
    width,
    height,
    frame: columns.flatMap((column) => headOf(column, context)),
    marks: columns.flatMap((column) => {
      const drawn = { column, scale: scaleOf(column, context), context };
      return column.rows.map((place, index) =>
        rowMark(place, column.top + textSize * 2 + index * rankingRow(textSize), drawn),
      );
    }),
  };
}
