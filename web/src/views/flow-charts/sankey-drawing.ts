import { fill } from '../../i18n/fill.ts';
import { blend } from '../../map/colour.ts';
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
import type { ChartLink } from './chart-links.ts';
import { ribbonSlices } from './ribbon-slices.ts';
import { type SankeyLayout, type SankeyPlace, type SankeyRibbon, sankeyLayout } from './sankey-layout.ts';
import { spreadLines } from './spread-lines.ts';

type Side = SankeyPlace['side'];
type Drawn = { readonly layout: SankeyLayout; readonly context: DrawingContext };

/** Ribbons lie a little towards the ground, so that the bars at their ends stand out. */
const ribbonStrength = 0.62;
const sides = ['origin', 'destination'] as const;

const ribbonId = ({ link }: SankeyRibbon) => `flow-${link.corridor.id}`;
const otherSide = (side: Side) => (side === 'origin' ? 'destination' : 'origin');

function ribbonMark(ribbon: SankeyRibbon, { context }: Drawn): ChartMark {
  const { colours, nameOf, writeWeight } = context;
  const { corridor, weight } = ribbon.link;
  const hueOf = (hue: string) => blend(hue, colours.ground, ribbonStrength);
  const { outline, slices } = ribbonSlices(ribbon, hueOf(colours.origin), hueOf(colours.destination));
  return {
    id: ribbonId(ribbon),
    target: `flow:${corridor.id}`,
    year: null,
    label: `${nameOf(corridor.origin)} → ${nameOf(corridor.destination)} · ${writeWeight(weight)}`,
    shapes: [
      path(outline, { stroke: colours.ground, strokeWidth: 2 }),
      ...slices.map(({ d, colour }) => path(d, { fill: colour })),
    ],
    related: sides.map((side) => `${side}-${corridor[side].id}`),
  };
}

function placeShapes({ unit, side, weight, ...box }: SankeyPlace, middle: number, context: DrawingContext): Shape[] {
  const { colours, textSize, nameOf, writeFigure } = context;
  const { x0, x1, y0, y1 } = box;
  const isOrigin = side === 'origin';
  return [
    path(rectanglePath({ x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0) }), { fill: colours[side] }),
    textShape({
      text: `${nameOf(unit)} ${writeFigure(weight)}`,
      x: isOrigin ? x0 - 8 : x1 + 8,
      y: middle + textSize * 0.36,
      size: textSize,
      colour: colours.ink,
      anchor: isOrigin ? 'end' : 'start',
    }),
  ];
}

function placeMark(place: SankeyPlace, middle: number, { layout, context }: Drawn): ChartMark {
  const { words, nameOf, writeWeight } = context;
  const { unit, side, weight } = place;
  const own = layout.ribbons.filter(({ link }) => link.corridor[side].id === unit.id);
  const other = otherSide(side);
  return {
    id: place.id,
    target: placeTarget(unit),
    year: null,
    label: fill(words.sankey[side], { place: nameOf(unit), value: writeWeight(weight), count: own.length }),
    shapes: placeShapes(place, middle, context),
    related: [...own.map(ribbonId), ...own.map(({ link }) => `${other}-${link.corridor[other].id}`)],
  };
}

/** The bars of one side with their labels, none over another. */
function sideMarks(side: Side, drawn: Drawn): ChartMark[] {
  const { textSize, height } = drawn.context;
  const places = drawn.layout.places.filter((place) => place.side === side).sort((a, b) => a.y0 - b.y0);
  const middles = spreadLines(
    places.map(({ y0, y1 }) => (y0 + y1) / 2),
    { line: textSize * 1.25, top: textSize * 1.6, bottom: height },
  );
  return places.map((place, index) => placeMark(place, middles[index] ?? place.y0, drawn));
}

/** The widest links, as long as there is a line for every label. */
export function fittingLinks(links: readonly ChartLink[], rows: number): ChartLink[] {
  const known = { origin: new Set<string>(), destination: new Set<string>() };
  const fitting: ChartLink[] = [];
  for (const link of links) {
    const isFull = sides.some((side) => !known[side].has(link.corridor[side].id) && known[side].size >= rows);
    if (isFull) continue;
    for (const side of sides) known[side].add(link.corridor[side].id);
    fitting.push(link);
  }
  return fitting;
}

function headings({ colours, words, textSize, unit, width }: DrawingContext): Shape[] {
  const look = { y: textSize, size: textSize, colour: colours.muted } as const;
  const titleOf = (title: string) => fill(words.withUnit, { title, unit });
  return [
    textShape({ ...look, text: titleOf(words.sankey.origins), x: 0 }),
    textShape({ ...look, text: titleOf(words.sankey.destinations), x: width, anchor: 'end' }),
  ];
}

/** Senders, receivers, and the corridors between them as ribbons. */
export function sankeyDrawing(links: readonly ChartLink[], context: DrawingContext): Omit<ChartDrawing, 'notes'> {
  const { width, height, textSize, nameOf, writeFigure } = context;
  const total = links.reduce((sum, { weight }) => sum + weight, 0);
  const marginOf = (side: Side) => {
    const widest = Math.max(0, ...links.map(({ corridor }) => textWidth(`${nameOf(corridor[side])} `, textSize)));
    return Math.min(0.32 * width, widest + textWidth(writeFigure(total), textSize) + 8);
  };
  const frame = { left: marginOf('origin'), right: width - marginOf('destination') };
  const layout = sankeyLayout(links, { ...frame, top: textSize * 1.8, bottom: height - 4 });
  const drawn = { layout, context };
  return {
    width,
    height,
    frame: links.length === 0 ? [] : headings(context),
    marks: [
      ...layout.ribbons.map((ribbon) => ribbonMark(ribbon, drawn)),
      ...sides.flatMap((side) => sideMarks(side, drawn)),
    ],
  };
}
