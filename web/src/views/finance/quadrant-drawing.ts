import type { TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import type { Names } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import type { FinanceWords } from '../../i18n/finance-words.ts';
import type { Shape } from '../../picture/shape.ts';
import { circlePath, path, rectanglePath } from '../../picture/shapes.ts';
import type { Theme } from '../../state/url.ts';
import { chartColours } from '../flow-charts/chart-colours.ts';
import { type ChartDrawing, type ChartMark, textShape, textWidth } from '../flow-charts/chart-drawing.ts';
import { unitName } from '../transfers/unit-name.ts';
import { bivariateColour } from './finance-classes.ts';
import { type FinanceTexts, inflowText, mismatchText } from './finance-text.ts';
import { type Label, type PlotBox, type QuadrantPoint, quadrantLabels, quadrantPoints } from './quadrant-layout.ts';

type QuadrantContext = {
  readonly words: FinanceWords['chart'];
  readonly texts: FinanceTexts;
  readonly names: Pick<Names, 'of'>;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
};

const margin = 10;

function plotOf({ width, height, textSize }: QuadrantContext): PlotBox {
  const outside = textSize * 3.2;
  return { left: margin, top: outside, width: width - 2 * margin, height: height - 2 * outside };
}

type Corner = { readonly text: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };

/** The names of the quadrants in their outer corners. */
function corners({ left, top, width, height }: PlotBox, { words, textSize }: QuadrantContext): Corner[] {
  const [right, bottom] = [left + width, top + height];
  const [upper, lower] = [top - textSize * 0.5, bottom + textSize * 1.1];
  return [
    { text: words.quadrants['high-inflow-low-access'], x: left, y: upper, anchor: 'start' },
    { text: words.quadrants['high-inflow-high-access'], x: right, y: upper, anchor: 'end' },
    { text: words.quadrants['low-inflow-low-access'], x: left, y: lower, anchor: 'start' },
    { text: words.quadrants['low-inflow-high-access'], x: right, y: lower, anchor: 'end' },
  ];
}

function frameOf(plot: PlotBox, context: QuadrantContext): Shape[] {
  const { words, textSize: size, theme } = context;
  const colours = chartColours(theme);
  const { left, top, width, height } = plot;
  const [middleX, middleY, right, bottom] = [left + width / 2, top + height / 2, left + width, top + height];
  const alarm = { x: left, y: top, width: width / 2, height: height / 2 };
  const axis = { size: size * 0.9, colour: colours.muted };
  return [
    path(rectanglePath({ x: left, y: top, width, height }), {
      fill: colours.soft,
      stroke: colours.line,
      strokeWidth: 1,
    }),
    path(rectanglePath(alarm), { fill: bivariateColour(theme, 2, 0), opacity: 0.12 }),
    path(`M${middleX} ${top}L${middleX} ${bottom}M${left} ${middleY}L${right} ${middleY}`, {
      stroke: colours.strong,
      strokeWidth: 1,
      dash: [4, 3],
    }),
    ...corners(plot, context).map((corner, index) =>
      textShape({ ...corner, size, colour: index === 0 ? colours.ink : colours.muted, isBold: index === 0 }),
    ),
    textShape({ ...axis, text: words.y, x: left, y: size }),
    textShape({ ...axis, text: words.x, x: right, y: context.height - size * 0.4, anchor: 'end' }),
  ];
}

type Drawn = {
  readonly answer: TransferFinanceAnswer;
  readonly labels: ReadonlyMap<string, Label>;
  readonly context: QuadrantContext;
};

function pointMark({ receiver, finance, x, y }: QuadrantPoint, { answer, labels, context }: Drawn): ChartMark {
  const { words, texts, names, theme, textSize } = context;
  const colours = chartColours(theme);
  const name = unitName(receiver.unit, names);
  const label = labels.get(receiver.unit.id);
  const colour = bivariateColour(theme, finance.inflowThird, finance.accessThird);
  return {
    id: receiver.unit.id,
    target: `place:${receiver.unit.id}`,
    year: null,
    label: fill(words.point, {
      place: name,
      flow: inflowText(receiver, answer.inflowBy, texts),
      value: texts.format.figure(receiver.meanAccess ?? 0),
      mismatch: mismatchText(finance.mismatch),
    }),
    shapes: [
      path(circlePath(x, y, 4.5), { fill: colour, stroke: colours.ink, strokeWidth: 1 }),
      ...(label
        ? [textShape({ ...label, text: name, y: label.y + textSize * 0.36, size: textSize, colour: colours.ink })]
        : []),
    ],
    related: [],
  };
}

/** The most telling are named first: the ends of the mismatch before its middle. */
const byWeight = (a: QuadrantPoint, b: QuadrantPoint) =>
  Math.abs(b.finance.mismatch) - Math.abs(a.finance.mismatch) || b.receiver.records - a.receiver.records;

function placeLabels(points: readonly QuadrantPoint[], plot: PlotBox, context: QuadrantContext): Label[] {
  const { textSize: size, names } = context;
  const named = [...points].sort(byWeight).map(({ receiver, x, y }) => ({
    ...{ id: receiver.unit.id, x, y },
    width: textWidth(unitName(receiver.unit, names), size),
  }));
  const bounds = { left: plot.left, right: plot.left + plot.width, top: plot.top, bottom: plot.top + plot.height };
  return quadrantLabels(named, { size, bounds });
}

/** Receivers by inflow and access, each ranked from 0 to 1, with the four quadrants named. */
export function quadrantDrawing(answer: TransferFinanceAnswer, context: QuadrantContext): ChartDrawing {
  const { words, texts, width, height } = context;
  const plot = plotOf(context);
  const points = quadrantPoints(answer.receivers, plot);
  const labels = placeLabels(points, plot, context);
  const drawn = { answer, context, labels: new Map(labels.map((label) => [label.id, label])) };
  const unnamed = points.length - labels.length;
  return {
    width,
    height,
    frame: frameOf(plot, context),
    marks: points.map((point) => pointMark(point, drawn)),
    notes: [words.ties, ...(unnamed > 0 ? [fill(words.unnamed, { count: texts.format.count(unnamed) })] : [])],
  };
}
