import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type ChoroplethScale, choroplethClasses } from '../choropleth-ramp.ts';
import { type Palette, palettes, type Theme } from '../palette.ts';
import { type StyleState, visibilityOf } from './style-state.ts';

/** From these zooms on, the lines of a level are drawn, and its tiles fetched. */
const prefectureLineZoom = 4.6;
const countyLineZoom = 7.5;

/** From these zooms on, pointing means a prefecture, a county. */
const prefectureTargetZoom = 5.4;
const countyTargetZoom = 8;

/** Rate of a feature as set by feature state; −1 where there is none. */
const rate: ExpressionSpecification = ['coalesce', ['feature-state', 'rate'], -1];

function fillColour(theme: Theme, scale: ChoroplethScale): ExpressionSpecification {
  const [first = '', ...rest] = choroplethClasses(theme, scale).map(({ colour }) => colour);
  const steps = rest.flatMap((colour, index) => [scale.breaks[index] ?? scale.top, colour]);
  // A step wants one edge at least; no figure reaches this one.
  const ramp: ExpressionSpecification = ['step', rate, first, ...(steps.length > 0 ? steps : [beyondAll, first])];
  return ['case', ['<', rate, 0], palettes[theme].unmeasured, ramp];
}

const beyondAll = 1e9;

/** Regions in colours of their own; plain ground where none is given. */
function givenColour(theme: Theme, colours: Readonly<Record<string, string>>): ExpressionSpecification {
  const given: ExpressionSpecification = ['get', ['to-string', ['id']], ['literal', { ...colours }]];
  return ['to-color', given, palettes[theme].ground];
}

/**
 * One colour for all, written as depending on the state of features: where a fill turns from such an expression into a
 * plain colour while a tile is on its way, MapLibre fails on that tile (mapbox-gl-js#12814).
 */
const oneColour = (colour: string): ExpressionSpecification => ['case', ['<', rate, 0], colour, colour];

/** Close by, the fill steps back behind lines and names. */
const fadeZoom = 6;
const fade: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], fadeZoom, 1, 8.5, 0.45];

/** Fills are opaque in colours blended beforehand, so only the outer half of the shadow and the outline shows. */
function outlineLayers(palette: Palette, theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'china-shadow',
      type: 'line',
      source: 'provinces',
      'source-layer': 'provinces',
      paint: {
        'line-color': palette.shadow,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 9, 8, 14],
        'line-blur': 9,
        'line-opacity': theme === 'light' ? 0.34 : 0.6,
        'line-translate': [0, 2],
      },
    },
    {
      id: 'china-outline',
      type: 'line',
      source: 'provinces',
      'source-layer': 'provinces',
      paint: { 'line-color': palette.outline, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.8, 8, 3.4] },
    },
  ];
}

type FilledLevel = 'province' | 'prefecture';

function fill(level: FilledLevel, { theme, choropleth, scale, fills }: StyleState): LayerSpecification {
  const isFilled = choropleth === level;
  const filled = fills ? givenColour(theme, fills) : fillColour(theme, scale);
  return {
    id: `${level}s-fill`,
    type: 'fill',
    source: `${level}s`,
    'source-layer': `${level}s`,
    layout: { visibility: visibilityOf(isFilled || level === 'province') },
    paint: { 'fill-color': isFilled ? filled : oneColour(palettes[theme].ground), 'fill-opacity': fade },
  };
}

function hatch(level: FilledLevel, { theme, choropleth, unmeasured }: StyleState): LayerSpecification {
  return {
    id: `${level}s-hatch`,
    type: 'fill',
    source: `${level}s`,
    'source-layer': `${level}s`,
    filter: ['in', ['id'], ['literal', [...unmeasured]]],
    layout: { visibility: visibilityOf(choropleth === level) },
    paint: { 'fill-pattern': `hatch|${theme}`, 'fill-opacity': fade },
  };
}

/** Never seen: for pointing at the places of a level that is not filled. */
function target(level: string, minzoom: number): LayerSpecification {
  return {
    id: `${level}-target`,
    type: 'fill',
    source: level,
    'source-layer': level,
    minzoom,
    paint: { 'fill-opacity': 0 },
  };
}

function fillLayers(state: StyleState): LayerSpecification[] {
  const ground: LayerSpecification = {
    id: 'provinces-ground',
    type: 'fill',
    source: 'provinces',
    'source-layer': 'provinces',
    // Farther away the fill above hides it.
    minzoom: fadeZoom,
    paint: { 'fill-color': palettes[state.theme].ground },
  };
  return [
    ground,
    fill('province', state),
    hatch('province', state),
    fill('prefecture', state),
    hatch('prefecture', state),
    target('prefectures', prefectureTargetZoom),
    target('counties', countyTargetZoom),
  ];
}

function lineLayers({ theme, choropleth, fills }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  // Among given colours plain regions lie side by side: lines in the ground's colour would part none of them.
  const filled = fills ? 'none' : choropleth;
  const line = (id: string, colour: string, minzoom: number, widths: [number, number]): LayerSpecification => ({
    id: `${id}-line`,
    type: 'line',
    source: id,
    'source-layer': id,
    minzoom,
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['linear'], ['zoom'], minzoom, widths[0], minzoom + 4, widths[1]],
      'line-opacity': ['interpolate', ['linear'], ['zoom'], minzoom, 0.3, minzoom + 1, 1],
    },
  });
  const provinceColour = filled === 'none' ? palette.provinceLinePlain : palette.provinceLine;
  return [
    line('counties', palette.countyLine, countyLineZoom, [0.4, 0.8]),
    // Wide and faint close by: the two levels are simplified apart, and a hair line beside another would show it.
    line(
      'prefectures',
      filled === 'prefecture' ? palette.provinceLine : palette.prefectureLine,
      prefectureLineZoom,
      [0.3, 2.4],
    ),
    line('provinces', provinceColour, 2, [0.9, 3]),
  ];
}

/** The place pointed at or selected, at whatever level it is. */
function highlightLayers({ theme }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'isSelected'], false];
  const isScope: ExpressionSpecification = ['boolean', ['feature-state', 'isScope'], false];
  const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'isHovered'], false];
  const levels = [
    { level: 'counties', minzoom: countyLineZoom },
    { level: 'prefectures', minzoom: prefectureLineZoom },
    { level: 'provinces', minzoom: 0 },
  ] as const;
  return levels.map(({ level, minzoom }) => ({
    id: `${level}-highlight`,
    type: 'line',
    source: level,
    'source-layer': level,
    minzoom,
    paint: {
      'line-color': palette.highlight,
      'line-width': ['case', isSelected, 2.2, isScope, 1.8, 1.4],
      'line-opacity': ['case', isSelected, 0.85, isScope, 0.65, isHovered, 0.45, 0],
    },
  }));
}

/**
 * Provinces to counties: shadow, outline, fills, lines and highlight, from the lowest. Lines of coasts keep the plain joins:
 * round ones nearly treble what a machine without a graphics card has to draw, and are not seen at these widths.
 */
export function regionLayers(state: StyleState): LayerSpecification[] {
  return [
    ...outlineLayers(palettes[state.theme], state.theme),
    ...fillLayers(state),
    ...lineLayers(state),
    ...highlightLayers(state),
  ];
}
