import { choroplethClasses, choroplethClassOf } from '../map/choropleth-ramp.ts';
import { blend } from '../map/colour.ts';
import { palettes } from '../map/palette.ts';
import { hatchPath } from './hatch-path.ts';
import { type Drawing, type GroundArea, type MapContent, prefectureLineZoom } from './map-content.ts';
import type { Point } from './path-data.ts';
import { byZoom, type Projection } from './projection.ts';
import type { PathShape } from './shape.ts';
import { path } from './shapes.ts';
import { areaRings, finestUnits, ringsPath } from './trace.ts';

type Traced = { readonly adcode: string; readonly rings: readonly (readonly Point[])[]; readonly d: string };

/** Four hundred small areas need no finer outline than thirty-four large ones. */
const prefectureUnits = 3 * finestUnits;

function trace(areas: readonly GroundArea[], projection: Projection, units: number): Traced[] {
  return areas.flatMap(({ adcode, geometry }) => {
    const rings = areaRings(geometry, projection, { units });
    return rings.length === 0 ? [] : [{ adcode, rings, d: ringsPath(rings) }];
  });
}

type Level = 'province' | 'prefecture';
type Fill = { readonly colour: string; readonly isHatched: boolean };

/** Close by, the fill steps back behind lines and names. */
function fade(zoom: number): number {
  return byZoom(zoom, [6, 1], [8.5, 0.45]);
}

/** How areas of a level are filled; null where they stay plain. */
function fillOf(content: MapContent, level: Level, zoom: number): (adcode: string) => Fill | null {
  const { choropleth, fills, theme } = content;
  const { ground, unmeasured } = palettes[theme];
  const over = (colour: string) => blend(colour, ground, fade(zoom));
  if (fills) {
    if (fills.level !== level) return () => null;
    return (adcode) => {
      const colour = fills.colours[adcode];
      return colour === undefined ? null : { colour: over(colour), isHatched: false };
    };
  }
  if (choropleth.level !== level) return () => null;
  const classes = choroplethClasses(theme, choropleth.scale);
  return (adcode) => {
    const rate = choropleth.rates[adcode] ?? null;
    const found = choroplethClassOf(rate, choropleth.scale);
    if (found === null) return { colour: over(unmeasured), isHatched: adcode in choropleth.rates };
    return { colour: over(classes[found]?.colour ?? ground), isHatched: false };
  };
}

type Filled = { readonly colour: string; readonly d: string };

/** Areas of one colour in one outline: fewer shapes, no seams between neighbours, and lines along the very same edges. */
function fillAreas(areas: readonly Traced[], fill: (adcode: string) => Fill | null, plain: string): Filled[] {
  const byColour = new Map<string, string>();
  for (const { adcode, d } of areas) {
    const colour = fill(adcode)?.colour ?? plain;
    byColour.set(colour, (byColour.get(colour) ?? '') + d);
  }
  return [...byColour].map(([colour, d]) => ({ colour, d }));
}

function drawHatch(areas: readonly Traced[], fill: (adcode: string) => Fill | null, stroke: string): PathShape[] {
  const lines = areas
    .filter(({ adcode }) => fill(adcode)?.isHatched)
    .map(({ rings }) => hatchPath(rings))
    .join('');
  return lines === '' ? [] : [path(lines, { stroke, strokeWidth: 1.1 })];
}

function drawPrefectures(areas: readonly Traced[], { content, projection: { zoom } }: Drawing): PathShape[] {
  const palette = palettes[content.theme];
  const isFilled = (content.fills?.level ?? content.choropleth.level) === 'prefecture';
  // Among given colours plain regions lie side by side: lines in the ground's colour would part none of them.
  const isParted = isFilled && content.fills === null;
  if (areas.length === 0 || (zoom < prefectureLineZoom && !isFilled)) return [];
  const fill = fillOf(content, 'prefecture', zoom);
  const filled = fillAreas(areas, fill, palette.ground);
  const stroke = isParted ? palette.provinceLine : palette.prefectureLine;
  const strokeWidth = byZoom(zoom, [prefectureLineZoom, 0.4], [prefectureLineZoom + 4, 2.4]);
  return [
    ...(isFilled ? filled.map(({ colour, d }) => path(d, { fill: colour })) : []),
    ...drawHatch(areas, fill, palette.hatch),
    ...filled.map(({ d }) => path(d, { stroke, strokeWidth, opacity: 0.8 })),
  ];
}

function drawScope(areas: readonly Traced[], { content }: Drawing): PathShape[] {
  const area = areas.find(({ adcode }) => adcode === content.scope);
  const { highlight } = palettes[content.theme];
  return area ? [path(area.d, { stroke: highlight, strokeWidth: 1.8, opacity: 0.65 })] : [];
}

/** Outline, fills, hatching, lines and the outline of the place it is about, from the lowest. */
export function drawRegions(drawing: Drawing): PathShape[] {
  const { content, ground, projection } = drawing;
  const palette = palettes[content.theme];
  const { zoom } = projection;
  const provinces = trace(ground.provinces, projection, finestUnits);
  const prefectures = trace(ground.prefectures, projection, prefectureUnits);
  const fill = fillOf(content, 'province', zoom);
  const filled = fillAreas(provinces, fill, palette.ground);
  const isPlain = content.fills !== null || content.choropleth.level === 'none';
  const line = {
    stroke: isPlain ? palette.provinceLinePlain : palette.provinceLine,
    strokeWidth: byZoom(zoom, [2, 0.9], [6, 3]),
    opacity: byZoom(zoom, [2, 0.3], [3, 1]),
  };
  const outline = { stroke: palette.outline, strokeWidth: byZoom(zoom, [3, 1.8], [8, 3.4]) };
  return [
    ...filled.map(({ d }) => path(d, outline)),
    ...filled.map(({ colour, d }) => path(d, { fill: colour })),
    ...drawHatch(provinces, fill, palette.hatch),
    ...drawPrefectures(prefectures, drawing),
    ...filled.map(({ d }) => path(d, line)),
    // A municipality is both: its outline is to lie on the line that is drawn of it.
    ...drawScope([...provinces, ...prefectures], drawing),
  ];
}
