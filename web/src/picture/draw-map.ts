import type { Bounds } from '../map/map-props.ts';
import { mapMessages } from '../map/messages.ts';
import { palettes } from '../map/palette.ts';
import { provinceLabels } from '../map/province-labels.ts';
import type { SlideArc } from '../slides/slide.ts';
import { drawClusters } from './draw-clusters.ts';
import { drawContext } from './draw-context.ts';
import { drawDetail, drawLinked } from './draw-detail.ts';
import { drawFlows, flowNames, slideArcs } from './draw-flows.ts';
import { drawDashLine, drawShadow, drawWorld } from './draw-ground.ts';
import { drawInset, insetBox } from './draw-inset.ts';
import { prefectureNames, provinceNames } from './draw-names.ts';
import { drawPlan, drawPlanGround } from './draw-plan.ts';
import { drawRegions } from './draw-regions.ts';
import type { Drawing, MapContent, MapGround } from './map-content.ts';
import { measureText } from './measure-text.ts';
import { type Name, placeNames } from './place-names.ts';
import { fitProjection, type Size } from './projection.ts';
import type { Picture, Shape, TextShape } from './shape.ts';
import type { Box } from './shapes.ts';

export type MapFrame = Size & {
  /** What the picture is fitted to. */
  readonly bounds: Bounds;
};

export type MapDrawing = { readonly picture: Picture; readonly arcs: readonly SlideArc[] };

const taiwan = '710000';

/** Whether the picture says something of regions or clusters, and knows nothing of Taiwan. */
function isTaiwanMissing({ view, choropleth, fills }: MapContent): boolean {
  if (fills) return fills.colours[taiwan] === undefined;
  return view !== 'transfers' && (choropleth.rates[taiwan] ?? null) === null;
}

/** A thematic picture says where it has no data, rather than leave a blank that could be read as none. */
function missingName({ content, projection }: Drawing): Name[] {
  const label = provinceLabels.find(([adcode]) => adcode === taiwan);
  if (!label || !isTaiwanMissing(content)) return [];
  const { label: colour, casing } = palettes[content.theme];
  const [, nameZh, nameEn, position] = label;
  const what = mapMessages[content.language].noDataHere;
  const words = content.language === 'zh' ? `${nameZh}省${what}` : `${nameEn}: ${what}`;
  const places = [
    { anchor: 'start', right: 10, down: 0 },
    { anchor: 'start', right: 8, down: 14 },
    { anchor: 'middle', right: 0, down: 28 },
  ] as const;
  return [{ text: words, at: projection.project(position), size: 10, colour, halo: casing, isBold: false, places }];
}

/** Names in the order of what they matter: ends of flows, then what is missing, provinces, prefectures. */
function drawNames(
  drawing: Drawing,
  taken: readonly Box[],
): { readonly below: TextShape[]; readonly above: TextShape[] } {
  const { projection } = drawing;
  const above = placeNames(flowNames(drawing), taken, projection);
  const named = new Set(above.map(({ text }) => text));
  const boxes = above.map((shape) => boxOfText(shape));
  const missing = missingName(drawing);
  const provinces = provinceNames(drawing);
  // A municipality is a province and its own prefecture: one name is enough.
  const prefectures = prefectureNames(drawing).filter(({ text }) => !provinces.some((each) => each.text === text));
  const rest = [...provinces, ...prefectures].filter(
    ({ text }) => !named.has(text) && !missing.some((each) => each.text.startsWith(text)),
  );
  const below = placeNames([...missing, ...rest], [...taken, ...boxes], projection);
  return { below, above };
}

function boxOfText({ text, x, y, size, isBold, anchor }: TextShape): Box {
  const width = measureText(text, { size, isBold });
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left - 2, y: y - size, width: width + 4, height: size * 1.35 };
}

/** What is shown as it would lie on the live map, as plain data, and the arcs in it that may move. */
export function drawMap(content: MapContent, ground: MapGround, frame: MapFrame): MapDrawing {
  const projection = fitProjection(frame.bounds, frame);
  const drawing = { content, ground, projection };
  const flows = drawFlows(drawing);
  const clusters = drawClusters(drawing);
  const plan = drawPlan(drawing);
  const context = drawContext(drawing);
  const linked = drawLinked(drawing);
  const marks = [flows, clusters, plan, context, linked].flatMap(({ taken }) => taken);
  const inset = insetBox(projection, marks);
  const names = drawNames(drawing, [...marks, ...(inset ? [inset] : [])]);
  const shapes: Shape[] = [
    ...drawWorld(drawing),
    ...drawShadow(drawing),
    ...drawRegions(drawing),
    ...drawDashLine(drawing),
    ...drawDetail(drawing),
    ...flows.shapes,
    ...names.below,
    ...clusters.shapes,
    ...linked.shapes,
    ...context.shapes,
    ...drawPlanGround(drawing),
    ...names.above,
    ...plan.shapes,
    ...(inset ? drawInset(drawing, inset) : []),
  ];
  const background = palettes[content.theme].water;
  return {
    picture: { width: frame.width, height: frame.height, background, shapes },
    arcs: slideArcs(drawing),
  };
}
