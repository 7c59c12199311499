import { blend } from '../map/colour.ts';
import { controlPoint } from '../map/curve.ts';
import { flowCasing, flowHues, flowTone, nodeLook } from '../map/flow-colour.ts';
import { type FlowPiece, flowShape } from '../map/flow-shape.ts';
import { flowWidth, largestWeight } from '../map/flow-width.ts';
import { groupBy } from '../map/group-by.ts';
import { flowsInFocus, nodeRadii, placeKey } from '../map/layers/flow-nodes-layer.ts';
import { dotRadii, drawnFlows, fadedOpacity } from '../map/layers/flows-layer.ts';
import type { MapFlow, Position } from '../map/map-props.ts';
import { endRadius } from '../map/node-radius.ts';
import { palettes, type Theme } from '../map/palette.ts';
import type { SlideArc } from '../slides/slide.ts';
import { boxAbout } from './boxes.ts';
import type { DrawnMarks } from './draw-clusters.ts';
import type { Drawing, MapContent } from './map-content.ts';
import { type Point, written } from './path-data.ts';
import { type Name, placesBeside } from './place-names.ts';
import type { PathShape, Shape } from './shape.ts';
import { circlePath, path } from './shapes.ts';

const casingWidth = 1.6;
/** Pieces of an arc that are drawn in one tone: fewer where few arcs are long, more where many would make a large file. */
const piecesEach = (arcs: number) => (arcs > 100 ? 4 : 2);

const pathOf = (outline: readonly Point[]) => `M${outline.map(([x, y]) => `${written(x)} ${written(y)}`).join('L')}Z`;

/** Pieces that follow one another as one outline: up one side and down the other. */
function joined(pieces: readonly FlowPiece[]): string {
  const [first] = pieces;
  if (!first) return '';
  const left = [first.outline[0], ...pieces.map(({ outline }) => outline[1])];
  const right = [first.outline[3], ...pieces.map(({ outline }) => outline[2])];
  return pathOf([...left, ...right.reverse()].filter((point) => point !== undefined));
}

/** Runs of neighbouring pieces; each takes in the first piece of the next one, which is drawn over it: no seam shows. */
function runsOf(body: readonly FlowPiece[], isDashed: boolean, each: number): { d: string; share: number }[] {
  return Array.from({ length: Math.ceil(body.length / each) }, (_, index) => {
    const from = index * each;
    const own = body.slice(from, from + each);
    const share = own.reduce((sum, piece) => sum + piece.share, 0) / own.length;
    const d = isDashed ? own.map(({ outline }) => pathOf(outline)).join('') : joined(body.slice(from, from + each + 1));
    return { d, share };
  });
}

type Ends = { readonly radii: ReadonlyMap<string, number>; readonly largest: number };

/** Radius of what stands at each place that flows end at. */
function endRadii({ flows, flowNodes }: MapContent): ReadonlyMap<string, number> {
  return flowNodes.length > 0 ? nodeRadii(flowNodes) : dotRadii(flows);
}

/** An arc from pale at its origin to full at its destination, opaque over the ground: arcs that cross stay clear. */
function drawFlow(flow: MapFlow, { content, projection }: Drawing, { radii, largest }: Ends): PathShape[] {
  const { theme } = content;
  const isDashed = flow.isPaired === false;
  const [origin, destination] = [projection.project(flow.origin), projection.project(flow.destination)];
  const gapPixels = (radii.get(placeKey(flow.destination)) ?? 0) + 1;
  const span = { origin, destination, widthPixels: flowWidth(flow.weight, largest), gapPixels, isDashed };
  const { body, head } = flowShape(span);
  const hues = flowHues(flow, theme);
  const { ground } = palettes[theme];
  const toned = (share: number) => {
    const { colour, opacity } = flowTone(hues, share);
    return blend(colour, ground, opacity);
  };
  const { colour: seam, opacity } = flowCasing(theme);
  const whole = isDashed ? body.map(({ outline }) => pathOf(outline)).join('') : joined(body);
  return [
    path(whole + pathOf(head), { fill: seam, stroke: seam, strokeWidth: 2 * casingWidth, opacity }),
    ...runsOf(body, isDashed, piecesEach(content.flows.length)).map(({ d, share }) => path(d, { fill: toned(share) })),
    path(pathOf(head), { fill: toned(1) }),
  ];
}

function drawNodes({ content, projection }: Drawing, radii: ReadonlyMap<string, number>): Shape[] {
  const { casing } = palettes[content.theme];
  const ring = 2.2;
  const sorted = [...content.flowNodes].sort((left, right) => right.weight - left.weight);
  return sorted.flatMap(({ position, lean }) => {
    const [x, y] = projection.project(position);
    const radius = radii.get(placeKey(position)) ?? 0;
    const { fill, stroke, core } = nodeLook(lean, content.theme);
    return [
      path(circlePath(x, y, radius + 1.4), { fill: casing, opacity: 0.9 }),
      path(circlePath(x, y, radius - ring / 2), { fill, stroke, strokeWidth: ring }),
      ...(core === null ? [] : [path(circlePath(x, y, radius * 0.3), { fill: core })]),
    ];
  });
}

/** Dots at the ends of flows, by how many meet there, where nodes are not given. */
function drawEnds({ content, projection }: Drawing, theme: Theme): Shape[] {
  const { flowOrigin, flowDestination, casing } = palettes[theme];
  const ends = content.flows.flatMap(({ origin, destination }) => [
    { position: origin, fill: flowOrigin },
    { position: destination, fill: flowDestination },
  ]);
  const places = groupBy(ends, ({ position, fill }) => `${fill} ${placeKey(position)}`);
  return [...places.values()]
    .sort((left, right) => right.length - left.length)
    .flatMap((sharing) => {
      const [first] = sharing;
      if (!first) return [];
      const [x, y] = projection.project(first.position);
      return [
        path(circlePath(x, y, endRadius(sharing.length) + 0.7), { fill: first.fill, stroke: casing, strokeWidth: 1.4 }),
      ];
    });
}

/** The arcs as they lie in the picture, for a film. */
export function slideArcs({ content, projection }: Drawing): SlideArc[] {
  if (content.view !== 'transfers') return [];
  const largest = largestWeight(content.flows);
  return drawnFlows(content.flows).map((flow) => {
    const [from, to] = [projection.project(flow.origin), projection.project(flow.destination)];
    const { destination } = flowHues(flow, content.theme);
    return { from, control: controlPoint(from, to), to, width: flowWidth(flow.weight, largest), colour: destination };
  });
}

/** Arcs, small first, and the places they meet at; those not selected step back where one is. */
export function drawFlows(drawing: Drawing): DrawnMarks {
  const { content, projection } = drawing;
  if (content.view !== 'transfers' || content.flows.length === 0) return { shapes: [], taken: [] };
  const ends = { radii: endRadii(content), largest: largestWeight(content.flows) };
  const flows = drawnFlows(content.flows);
  const lit = flowsInFocus(flows, content.flowNodes, content.selected);
  const arcs = flows.flatMap((flow) => {
    const shapes = drawFlow(flow, drawing, ends);
    if (lit === null || lit.has(flow.id)) return shapes;
    return shapes.slice(1).map((shape) => ({ ...shape, opacity: shape.opacity * fadedOpacity }));
  });
  const nodes = content.flowNodes.length > 0 ? drawNodes(drawing, ends.radii) : drawEnds(drawing, content.theme);
  const places =
    content.flowNodes.length > 0
      ? content.flowNodes
      : content.flows.map(({ destination }) => ({ position: destination }));
  const taken = places.map(({ position }) =>
    boxAbout(projection.project(position), (ends.radii.get(placeKey(position)) ?? 3) + 1.5),
  );
  return { shapes: [...arcs, ...nodes], taken };
}

/** Names of the ends of the flow selected, then of the nodes, the largest first. */
export function flowNames({ content, projection }: Drawing): Name[] {
  if (content.view !== 'transfers') return [];
  const { highlight, casing } = palettes[content.theme];
  const radii = endRadii(content);
  const named = (name: string, position: Position, isBold: boolean): Name => {
    const size = isBold ? 13 : 12;
    const radius = radii.get(placeKey(position)) ?? 4;
    const at = projection.project(position);
    return { text: name, at, size, colour: highlight, halo: casing, isBold, places: placesBeside(radius, size) };
  };
  const selected = content.flows.find(({ id }) => content.selected === `flow:${id}`);
  const ends = selected
    ? [named(selected.originName, selected.origin, true), named(selected.destinationName, selected.destination, true)]
    : [];
  const done = new Set(selected ? [placeKey(selected.origin), placeKey(selected.destination)] : []);
  const nodes = [...content.flowNodes]
    .sort((left, right) => right.weight - left.weight)
    .filter(({ position }) => !done.has(placeKey(position)))
    .map(({ name, position }) => named(name, position, false));
  return [...ends, ...nodes];
}
