import { fill } from '../../i18n/fill.ts';
import { blend } from '../../map/colour.ts';
import { path } from '../../picture/shapes.ts';
import { arcPath, pointAt } from './arc-path.ts';
import {
  type ChartDrawing,
  type ChartMark,
  type DrawingContext,
  placeTarget,
  textShape,
  textWidth,
} from './chart-drawing.ts';
import type { ChartLink } from './chart-links.ts';
import { chordKey, chordLabels, type PlacedLabel, type Ring } from './chord-labels.ts';
import { type ChordLayout, type ChordRibbon, chordLayout, type Span } from './chord-layout.ts';

type Drawn = { readonly ring: Ring; readonly layout: ChordLayout; readonly context: DrawingContext };

const ringWidth = 10;
const headLength = 9;
/** Ribbons lie a little towards the ground, so that the ring stands out. */
const ribbonStrength = 0.7;

const ribbonId = ({ link }: ChordRibbon) => `flow-${link.corridor.id}`;
const placeId = (id: string) => `place-${id}`;

/** Broad at the origin, with an arrowhead at the destination. */
function ribbonPath({ source, target }: ChordRibbon, ring: Ring): string {
  const inner = ring.radius - ringWidth - 3;
  const start = pointAt(ring, inner, source.from).join(' ');
  const necks = [target.from, target.to].map((angle) => pointAt(ring, inner - headLength, angle).join(' '));
  const tip = pointAt(ring, inner, (target.from + target.to) / 2).join(' ');
  const middle = `${ring.x} ${ring.y}`;
  const origin = arcPath(ring, { radius: inner, ...source });
  return `M${start}${origin}Q${middle} ${necks[0]}L${tip}L${necks[1]}Q${middle} ${start}Z`;
}

function ribbonMark(ribbon: ChordRibbon, { ring, context }: Drawn): ChartMark {
  const { colours, nameOf, writeWeight } = context;
  const { corridor, weight } = ribbon.link;
  const hue = blend(colours.macroHue(corridor.destination.macroRegion), colours.ground, ribbonStrength);
  return {
    id: ribbonId(ribbon),
    target: `flow:${corridor.id}`,
    year: null,
    label: `${nameOf(corridor.origin)} → ${nameOf(corridor.destination)} · ${writeWeight(weight)}`,
    shapes: [path(ribbonPath(ribbon, ring), { fill: hue, stroke: colours.ground, strokeWidth: 1 })],
    related: [placeId(corridor.origin.id), placeId(corridor.destination.id)],
  };
}

function ringPath({ from, to }: Span, ring: Ring): string {
  const inner = ring.radius - ringWidth;
  const start = pointAt(ring, ring.radius, from).join(' ');
  const turn = pointAt(ring, inner, to).join(' ');
  const outer = arcPath(ring, { radius: ring.radius, from, to });
  return `M${start}${outer}L${turn}${arcPath(ring, { radius: inner, from: to, to: from })}Z`;
}

function placeShapes({ place, angle, x, y }: PlacedLabel, { ring, context }: Drawn): ChartMark['shapes'] {
  const { colours, textSize, nameOf } = context;
  const isRight = angle < Math.PI;
  const edge = pointAt(ring, ring.radius + 2, angle).join(' ');
  return [
    path(ringPath(place.span, ring), { fill: colours.macroHue(place.unit.macroRegion) }),
    path(`M${edge}L${x - (isRight ? 3 : -3)} ${y}`, { stroke: colours.strong, strokeWidth: 1 }),
    textShape({
      text: nameOf(place.unit),
      x,
      y: y + textSize * 0.36,
      size: textSize,
      colour: colours.ink,
      anchor: isRight ? 'start' : 'end',
    }),
  ];
}

function placeMark(label: PlacedLabel, drawn: Drawn): ChartMark {
  const { words, nameOf, writeWeight } = drawn.context;
  const { unit, weightIn, weightOut } = label.place;
  const own = drawn.layout.ribbons.filter(
    ({ link }) => link.corridor.origin.id === unit.id || link.corridor.destination.id === unit.id,
  );
  const ends = own.flatMap(({ link }) => [link.corridor.origin.id, link.corridor.destination.id]);
  return {
    id: placeId(unit.id),
    target: placeTarget(unit),
    year: null,
    label: fill(words.chord.place, { place: nameOf(unit), in: writeWeight(weightIn), out: writeWeight(weightOut) }),
    shapes: placeShapes(label, drawn),
    related: [...own.map(ribbonId), ...ends.map(placeId)],
  };
}

/** The largest ring that leaves the widest name room on both sides. */
function ringOf({ places }: ChordLayout, { width, height, textSize, nameOf }: DrawingContext): Ring {
  const widest = Math.max(0, ...places.map(({ unit }) => textWidth(nameOf(unit), textSize)));
  const radius = Math.max(40, Math.min(height / 2 - textSize * 1.8, width / 2 - widest - 24));
  return { x: width / 2, y: height / 2, radius };
}

/** Places around a circle and the corridors between them, in the hue of where they lead. */
export function chordDrawing(links: readonly ChartLink[], context: DrawingContext): Omit<ChartDrawing, 'notes'> {
  const layout = chordLayout(links);
  const ring = ringOf(layout, context);
  const drawn = { ring, layout, context };
  const ribbons = [...layout.ribbons].sort((a, b) => b.link.weight - a.link.weight);
  return {
    width: context.width,
    height: context.height,
    frame: layout.places.length === 0 ? [] : chordKey(layout.places, context),
    marks: [
      ...ribbons.map((ribbon) => ribbonMark(ribbon, drawn)),
      ...chordLabels(layout.places, ring, context).map((label) => placeMark(label, drawn)),
    ],
  };
}
