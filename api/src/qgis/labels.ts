import { colours, qgisColour } from './colours.ts';
import { element, type Xml } from './xml.ts';

/** Names by a property, with a seam that keeps them legible on lines. QGIS takes the first family that is installed. */
export function labelSettings(property: string, points: number): Xml {
  const seam = element('text-buffer', {
    bufferDraw: 1,
    bufferSize: 0.8,
    bufferSizeUnits: 'MM',
    bufferColor: qgisColour(colours.casing),
    bufferOpacity: 0.9,
    bufferNoFill: 1,
  });
  const style = element(
    'text-style',
    {
      fieldName: property,
      isExpression: 0,
      fontFamily: 'Noto Sans SC',
      namedStyle: 'Regular',
      fontSize: points,
      fontSizeUnit: 'Point',
      textColor: qgisColour(colours.label),
      textOpacity: 1,
    },
    [
      element(
        'families',
        {},
        ['Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC'].map((name) =>
          element('family', { name }),
        ),
      ),
      seam,
    ],
  );
  // 1: over the point of an area, here one that lies within it.
  const placement = element('placement', { placement: 1, centroidInside: 1, centroidWhole: 0, quadOffset: 4 });
  const rendering = element('rendering', { drawLabels: 1, obstacle: 0, fontLimitPixelSize: 0, labelPerPart: 0 });
  return element('settings', {}, [style, placement, rendering]);
}

export const namesBy = (property: string, points: number): Xml =>
  element('labeling', { type: 'simple' }, [labelSettings(property, points)]);
