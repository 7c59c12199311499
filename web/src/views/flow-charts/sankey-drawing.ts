import { fill } from '../../i18n/fill.ts';
import { blend } from '../../map/colour.ts';
import type { Shape } from '../../picture/shape.ts';
import {
  boxPath,
  type ChartDrawing,
  type ChartMark,
  type DrawingContext,
  pathShape,
  placeTarget,
  textShape,
  textWidth,
} from './chart-drawing.ts';
import type { ChartLink } from './chart-links.ts';
import { ribbonSlices } from './ribbon-slices.ts';
import { type SankeyLayout, type SankeyPlace, type SankeyRibbon, sankeyLayout } from './sankey-layout.ts';

/** Ribbons lie a little towards the ground, so that the bars at their ends stand out. */
const ribbonStrength = 0.62;

const titleOf = ({ corridor }: ChartLink, { nameOf }: DrawingContext) =>
  `${nameOf(corridor.origin)} → ${nameOf(corridor.destination)}`;

const ribbonId = ({ link }: SankeyRibbon) => `flow-${link.corridor.id}`;

function ribbonMark(ribbon: SankeyRibbon, context: DrawingContext): ChartMark {
  const { colours, writeWeight } = context;
  const { corridor, weight } = ribbon.link;
  const [from, to] = [colours.origin, colours.destination].map((hue) => blend(hue, colours.ground, ribbonStrength));
  const { outline, slices } = ribbonSlices(ribbon, from ?? colours.origin, to ?? colours.destination);
  return {
    id: ribbonId(ribbon),
    target: `flow:${corridor.id}`,
    year: null,
    label: `${titleOf(ribbon.link, context)} · ${writeWeight(weight)}`,
    shapes: [
      pathShape(outline, { stroke: colours.ground, strokeWidth: 2 }),
      ...slices.map(({ d, colour }) => pathShape(d, { fill: colour })),
    ],
    related: [`origin-${corridor.origin.id}`, `destination-${corridor.destination.id}`],
  };
}

function labelOf({ unit, weight }: SankeyPlace, { nameOf, writeWeight }: DrawingContext): string {
  return `${nameOf(unit)} ${writeWeight(weight)}`;
}

function placeMark(place: SankeyPlace, { ribbons }: SankeyLayout, context: DrawingContext): ChartMark {
  const { colours, words, textSize, nameOf, writeWeight } = context;
  const { unit, side, x0, x1, y0, y1, weight } = place;
  const isOrigin = side === 'origin';
  const own = ribbons.filter(({ link }) => link.corridor[side].id === unit.id);
  const box = boxPath({ x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0) });
  const further = own.map(
    ({ link }) => `${isOrigin ? 'destination' : 'origin'}-${link.corridor[isOrigin ? 'destination' : 'origin'].id}`,
  );
  const text = textShape({
    text: labelOf(place, context),
    x: isOrigin ? x0 - 8 : x1 + 8,
    y: (y0 + y1) / 2 + textSize * 0.36,
    size: textSize,
    colour: colours.ink,
    anchor: isOrigin ? 'end' : 'start',
  });
  return {
    id: place.id,
    target: placeTarget(unit),
    year: null,
    label: fill(isOrigin ? words.sankey.sends : words.sankey.receives, {
      place: nameOf(unit),
      value: writeWeight(weight),
      count: own.length,
    }),
    shapes: [pathShape(box, { fill: isOrigin ? colours.origin : colours.destination }), text],
    related: [...own.map(ribbonId), ...further],
  };
}

/** As many of the widest as leave every label room. */
export function fittingLinks(links: readonly ChartLink[], rows: number): ChartLink[] {
  const [origins, destinations] = [new Set<string>(), new Set<string>()];
  const fitting: ChartLink[] = [];
  for (const link of links) {
    const { origin, destination } = link.corridor;
    const isFull = (known: Set<string>, id: string) => !known.has(id) && known.size >= rows;
    if (isFull(origins, origin.id) || isFull(destinations, destination.id)) continue;
    origins.add(origin.id);
    destinations.add(destination.id);
    fitting.push(link);
  }
  return fitting;
}

function headings(
  { colours, words, textSize, width }: DrawingContext,
  [left, right]: readonly [number, number],
): Shape[] {
  const look = { y: textSize, size: textSize, colour: colours.muted } as const;
  return [
    textShape({ ...look, text: words.sankey.origins, x: left, anchor: 'end' }),
    textShape({ ...look, text: words.sankey.destinations, x: Math.min(right, width) }),
  ];
}

/** Senders, receivers, and the corridors between them as ribbons. */
export function sankeyDrawing(links: readonly ChartLink[], context: DrawingContext): Omit<ChartDrawing, 'notes'> {
  const { width, height, textSize, nameOf, writeWeight } = context;
  const widest = (end: 'origin' | 'destination') =>
    Math.max(0, ...links.map(({ corridor }) => textWidth(nameOf(corridor[end]), textSize))) +
    textWidth(writeWeight(links.reduce((sum, { weight }) => sum + weight, 0)), textSize);
  const [left, right] = [
    Math.min(widest('origin') + 16, 0.3 * width),
    Math.min(widest('destination') + 16, 0.3 * width),
  ];
  const frame = { left, right: width - right, top: textSize * 2, bottom: height - 4 };
  const layout = sankeyLayout(links, frame);
  return {
    width,
    height,
    frame: links.length === 0 ? [] : headings(context, [left + 10, width - right - 10]),
    marks: [
      ...layout.ribbons.map((ribbon) => ribbonMark(ribbon, context)),
      ...layout.places.map((place) => placeMark(place, layout, context)),
    ],
  };
}
