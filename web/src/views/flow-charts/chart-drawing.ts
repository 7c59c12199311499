import type { TransferUnit } from '@icfm/api/transfers/schema';
import type { FlowChartWords } from '../../i18n/flow-chart-words.ts';
import type { Format } from '../../i18n/format.ts';
import type { MapTarget } from '../../map/map-props.ts';
import { measureText } from '../../picture/measure-text.ts';
import type { Shape, TextShape } from '../../picture/shape.ts';
import { text } from '../../picture/shapes.ts';
import type { ChartColours } from './chart-colours.ts';

/** A part of a chart that can be pointed at. */
export type ChartMark = {
  readonly id: string;
  /** What it is on the map; null where the map has no such thing. */
  readonly target: MapTarget | null;
  /** Of a bar of the timeline. */
  readonly year: number | null;
  /** One line, read aloud and shown under the pointer. */
  readonly label: string;
  readonly shapes: readonly Shape[];
  /** Marks that stay in full colour with it. */
  readonly related: readonly string[];
};

/** A chart as plain data: what only frames it, and its marks from the lowest. */
export type ChartDrawing = {
  readonly width: number;
  readonly height: number;
  readonly frame: readonly Shape[];
  readonly marks: readonly ChartMark[];
  /** What is drawn of what there is, one sentence each. */
  readonly notes: readonly string[];
};

/** What every chart is drawn with. */
export type DrawingContext = {
  readonly width: number;
  readonly height: number;
  /** Of the usual text, in units of the picture. */
  readonly textSize: number;
  readonly colours: ChartColours;
  readonly words: FlowChartWords;
  readonly format: Format;
  readonly nameOf: (unit: TransferUnit) => string;
  /** A width with its unit: records, or an amount. */
  readonly writeWeight: (weight: number) => string;
  /** The figure alone, where its unit stands beside the heading. */
  readonly writeFigure: (weight: number) => string;
  readonly unit: string;
  /** `到位资金` and the like; null where records of every basis are asked for. */
  readonly basisName: string | null;
};

export function linePath(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

type Words = Pick<TextShape, 'text' | 'x' | 'y'> & Parameters<typeof text>[2];

/** A line of text with all that it is in one place. */
export function textShape({ text: words, x, y, ...look }: Words): TextShape {
  return text(words, [x, y], look);
}

/** To a hundredth of a unit: finer is never seen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Room that a line of text takes. */
export function textWidth(line: string, size: number): number {
  return measureText(line, { size, isBold: false });
}

/** The place on the map; a macro-region is none. */
export function placeTarget({ id, level }: TransferUnit): MapTarget | null {
  return level === 'macro-region' ? null : `place:${id}`;
}
