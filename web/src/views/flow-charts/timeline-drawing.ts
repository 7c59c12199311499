import { scaleLinear } from 'd3-scale';
import { fill } from '../../i18n/fill.ts';
import type { Shape } from '../../picture/shape.ts';
import { path, rectanglePath } from '../../picture/shapes.ts';
import { type ChartDrawing, type ChartMark, type DrawingContext, textShape, textWidth } from './chart-drawing.ts';
import type { TimelineYear } from './timeline-rows.ts';

type Band = {
  readonly title: string;
  readonly top: number;
  readonly bottom: number;
  readonly figureOf: (year: TimelineYear) => number | null;
  readonly write: (value: number) => string;
  readonly colour: string;
};

type Plot = { readonly left: number; readonly step: number; readonly context: DrawingContext };

/** Records a year, and below them the amounts of the one basis that is asked for. */
function bandsOf(years: readonly TimelineYear[], context: DrawingContext): Band[] {
  const { height, textSize, colours, words, format, basisName } = context;
  const foot = height - textSize * 1.8;
  const hasAmounts = basisName !== null && years.some(({ amount100mCny }) => amount100mCny !== null);
  const middle = hasAmounts ? foot / 2 : foot;
  const records: Band = {
    title: words.timeline.records,
    top: textSize * 2.2,
    bottom: middle,
    figureOf: (year) => year.records,
    write: format.count,
    colour: colours.origin,
  };
  if (!hasAmounts) return [records];
  const title = fill(words.timeline.amounts, { basis: basisName });
  const figureOf = ({ amount100mCny }: TimelineYear) => amount100mCny;
  const top = middle + textSize * 3;
  return [records, { title, top, bottom: foot, figureOf, write: format.amount, colour: colours.destination }];
}

const scaleOf = ({ top, bottom, figureOf }: Band, years: readonly TimelineYear[]) =>
  scaleLinear([0, Math.max(1, ...years.map((year) => figureOf(year) ?? 0))], [bottom, top]);

function axisOf(band: Band, years: readonly TimelineYear[], { left, context }: Plot): Shape[] {
  const { colours, textSize, width } = context;
  const scale = scaleOf(band, years);
  const size = textSize * 0.9;
  const ticks = scale.ticks(Math.max(2, Math.floor((band.bottom - band.top) / 48))).filter(Number.isInteger);
  return [
    textShape({ text: band.title, x: 0, y: band.top - textSize, size: textSize, colour: colours.ink, isBold: true }),
    ...ticks.flatMap((tick) => [
      path(`M${left} ${scale(tick)}L${width} ${scale(tick)}`, {
        stroke: tick === 0 ? colours.strong : colours.line,
        strokeWidth: 1,
      }),
      textShape({
        text: band.write(tick),
        x: left - 6,
        y: scale(tick) + size * 0.36,
        size,
        colour: colours.muted,
        anchor: 'end',
      }),
    ]),
  ];
}

function barShapes(band: Band, years: readonly TimelineYear[], { at, plot }: { at: number; plot: Plot }): Shape[] {
  const year = years[at];
  const value = year ? band.figureOf(year) : null;
  if (value === null || value <= 0) return [];
  const { colours, textSize, format } = plot.context;
  const y = scaleOf(band, years)(value);
  const x = plot.left + plot.step * (at + 0.15);
  const size = textSize * 0.85;
  // Where a bar is too narrow for the decimals, it bears the whole number.
  const text = [band.write(value), format.count(value)].find((each) => textWidth(each, size) <= plot.step * 1.1);
  const bar = path(rectanglePath({ x, y, width: plot.step * 0.7, height: band.bottom - y }), { fill: band.colour });
  if (text === undefined) return [bar];
  const middle = plot.left + plot.step * (at + 0.5);
  return [bar, textShape({ text, x: middle, y: y - 4, size, colour: colours.ink, anchor: 'middle' })];
}

/** As many years are named as have room, the last always. */
function yearLabel(years: readonly TimelineYear[], at: number, { left, step, context }: Plot): Shape[] {
  const { colours, textSize, height } = context;
  const size = textSize * 0.9;
  const every = Math.ceil((textWidth('2020', size) + 6) / step);
  const year = years[at]?.year;
  if (year === undefined || (years.length - 1 - at) % every !== 0) return [];
  const x = left + step * (at + 0.5);
  return [textShape({ text: String(year), x, y: height - 4, size, colour: colours.muted, anchor: 'middle' })];
}

function labelOf({ year, records, corridors, amount100mCny }: TimelineYear, context: DrawingContext): string {
  const { words, format, basisName } = context;
  const facts = { year, records: format.count(records), corridors: format.count(corridors) };
  const told = fill(records === 0 ? words.timeline.none : words.timeline.year, facts);
  if (amount100mCny === null || basisName === null) return told;
  return told + fill(words.timeline.amount, { basis: basisName, amount: format.amount(amount100mCny) });
}

type Bars = { readonly bands: readonly Band[]; readonly plot: Plot };

function yearMark(years: readonly TimelineYear[], at: number, { bands, plot }: Bars): ChartMark[] {
  const found = years[at];
  if (!found) return [];
  const { colours, height } = plot.context;
  const hit = { x: plot.left + plot.step * at, y: 0, width: plot.step, height };
  return [
    {
      id: `year-${found.year}`,
      target: null,
      year: found.year,
      label: labelOf(found, plot.context),
      shapes: [
        path(rectanglePath(hit), { fill: colours.ground, opacity: 0 }),
        ...bands.flatMap((band) => barShapes(band, years, { at, plot })),
        ...yearLabel(years, at, plot),
      ],
      related: [],
    },
  ];
}

/** Bars by year: records, and amounts of one basis on a scale of their own. */
export function timelineDrawing(years: readonly TimelineYear[], context: DrawingContext): Omit<ChartDrawing, 'notes'> {
  const { width, height, textSize } = context;
  const bands = bandsOf(years, context);
  const values = bands.flatMap((band) => years.map((year) => band.write(band.figureOf(year) ?? 0)));
  const left = Math.max(textSize * 2, ...values.map((text) => textWidth(text, textSize * 0.9) + 8));
  const plot = { left, step: (width - left) / Math.max(1, years.length), context };
  return {
    width,
    height,
    frame: years.length === 0 ? [] : bands.flatMap((band) => axisOf(band, years, plot)),
    marks: years.flatMap((_, at) => yearMark(years, at, { bands, plot })),
  };
}
