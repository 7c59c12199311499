import { qgisColour } from './colours.ts';
import { element, type Xml } from './xml.ts';

type Properties = Readonly<Record<string, string | number>>;

/** A part of a symbol. Properties in this older notation are read by every version 3. */
function symbolLayer(kind: string, properties: Properties, inner: readonly Xml[] = []): Xml {
  const written = Object.entries(properties).map(([k, v]) => element('prop', { k, v }));
  return element('layer', { class: kind, enabled: 1, locked: 0, pass: 0 }, [...written, ...inner]);
}

export type MapSymbol = { readonly type: 'marker' | 'line' | 'fill'; readonly layer: Xml };

export const writeSymbol = (name: string, { type, layer }: MapSymbol): Xml =>
  element('symbol', { name, type, alpha: 1, clip_to_extent: 1, force_rhr: 0 }, [layer]);

type Marker = { shape: string; colour: string; casing: string; millimetres: number };

export const marker = ({ shape, colour, casing, millimetres }: Marker): MapSymbol => ({
  type: 'marker',
  layer: symbolLayer('SimpleMarker', {
    name: shape,
    color: qgisColour(colour),
    outline_color: qgisColour(casing),
    outline_style: 'solid',
    outline_width: 0.3,
    outline_width_unit: 'MM',
    size: millimetres,
    size_unit: 'MM',
  }),
});

type Line = { colour: string; millimetres: number };

export const line = ({ colour, millimetres }: Line): MapSymbol => ({
  type: 'line',
  layer: symbolLayer('SimpleLine', {
    line_color: qgisColour(colour),
    line_style: 'solid',
    line_width: millimetres,
    line_width_unit: 'MM',
    capstyle: 'round',
    joinstyle: 'round',
  }),
});

type Area = { fill: string | null; outline: string; millimetres: number };

export const area = ({ fill, outline, millimetres }: Area): MapSymbol => ({
  type: 'fill',
  layer: symbolLayer('SimpleFill', {
    color: qgisColour(fill ?? outline),
    style: fill === null ? 'no' : 'solid',
    outline_color: qgisColour(outline),
    outline_style: 'solid',
    outline_width: millimetres,
    outline_width_unit: 'MM',
    joinstyle: 'round',
  }),
});

/** From origin to destination over a point beside the middle, as far off as an eighth of the way: the line as a curve. */
const bend = [
  'make_line(start_point($geometry),',
  'translate(centroid($geometry),',
  '0.125 * (y(end_point($geometry)) - y(start_point($geometry))),',
  '-0.125 * (x(end_point($geometry)) - x(start_point($geometry)))),',
  'end_point($geometry))',
].join(' ');

/** A curved arrow that widens towards its destination. */
export function arrow(colour: string): MapSymbol {
  const fill: MapSymbol = {
    type: 'fill',
    layer: symbolLayer('SimpleFill', { color: qgisColour(colour, 0.72), style: 'solid', outline_style: 'no' }),
  };
  const shaft = symbolLayer(
    'ArrowLine',
    {
      arrow_start_width: 0.15,
      arrow_start_width_unit: 'MM',
      arrow_width: 0.7,
      arrow_width_unit: 'MM',
      head_length: 2,
      head_length_unit: 'MM',
      head_thickness: 1.1,
      head_thickness_unit: 'MM',
      head_type: 0,
      arrow_type: 0,
      is_curved: 1,
      is_repeated: 0,
    },
    [writeSymbol('@@0@0', fill)],
  );
  const curve = writeSymbol('@0@0', { type: 'line', layer: shaft });
  return {
    type: 'line',
    layer: symbolLayer('GeometryGenerator', { SymbolType: 'Line', geometryModifier: bend, units: 'MapUnit' }, [curve]),
  };
}
