import type { CollectionId } from '../collections/schema.ts';
import type { Language } from '../http/language.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { type Look, lookOf } from './looks.ts';
import { element, textElement, type Xml, xmlDocument } from './xml.ts';

/** What this is written for; every later version of QGIS reads it. */
export const qgisVersion = '3.22.0';

const geometryCodes = { Point: '0', Line: '1', Polygon: '2' } as const;

/** From which scale on a layer shows, as attributes. */
export const scalesOf = ({ smallestScale }: Pick<Look, 'smallestScale'>) => ({
  hasScaleBasedVisibilityFlag: smallestScale === null ? 0 : 1,
  minScale: smallestScale ?? 100_000_000,
  maxScale: 0,
});

/** Renderer and labels, as they stand in a style and in a project. */
export const drawingOf = ({ renderer, labels, geometry }: Look): Xml[] => [
  renderer,
  ...(labels ? [labels] : []),
  textElement('layerGeometryType', geometryCodes[geometry]),
];

/** The QGIS style (QML) of the features of a collection. */
export function writeStyle(model: ReadModel, id: CollectionId, language: Language): string {
  const look = lookOf(model, id, language);
  const attributes = {
    version: qgisVersion,
    styleCategories: 'Symbology|Labeling|Rendering',
    labelsEnabled: look.labels ? 1 : 0,
    ...scalesOf(look),
  };
  return xmlDocument(element('qgis', attributes, drawingOf(look)));
}
