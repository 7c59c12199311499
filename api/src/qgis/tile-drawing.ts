import type { Language } from '../http/language.ts';
import { labelSettings } from './labels.ts';
import { nameOf, regionLooks } from './looks.ts';
import { area, writeSymbol } from './symbols.ts';
import { element, type Xml } from './xml.ts';

const geometries = { point: 0, polygon: 2 } as const;

/** How one layer within the tiles is drawn, at every zoom that has it. */
const tileStyle = (layer: string, geometry: keyof typeof geometries, drawing: Xml): Xml =>
  element(
    'style',
    { name: layer, layer, geometry: geometries[geometry], enabled: 1, expression: '', 'min-zoom': -1, 'max-zoom': -1 },
    [drawing],
  );

/** Outlines and names of counties, of the two layers that their tiles have. */
export function countyTiles(language: Language): Xml[] {
  const { points, smallestScale, ...outlines } = regionLooks.counties;
  const outline = element('symbols', {}, [writeSymbol('0', area(outlines))]);
  const names = labelSettings(nameOf(language), points);
  return [
    element('renderer', { type: 'basic' }, [element('styles', {}, [tileStyle('counties', 'polygon', outline)])]),
    element('labeling', { type: 'basic' }, [element('styles', {}, [tileStyle('counties-labels', 'point', names)])]),
  ];
}
