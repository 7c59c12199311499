import type { Bilingual } from '@icfm/data/model/dataset';
import { type CollectionSource, sourcesOf } from '../collections/collection-sources.ts';
import { collectionWords } from '../collections/describe-collection.ts';
import type { CollectionId } from '../collections/schema.ts';
import type { Language } from '../http/language.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { colours } from './colours.ts';
import { type Look, lookOf, regionLooks } from './looks.ts';
import { oneSymbol } from './renderers.ts';
import { area, line } from './symbols.ts';
import { countyTiles } from './tile-drawing.ts';
import { drawingOf } from './write-style.ts';
import type { Xml } from './xml.ts';

/** A layer of the project: where it comes from, and how it is drawn. */
export type ProjectLayer = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'vector' | 'vector-tile';
  readonly provider: 'OAPIF' | 'ogr' | 'vectortile';
  readonly source: string;
  readonly crs: 'EPSG:4326' | 'EPSG:3857';
  readonly geometry: Look['geometry'];
  readonly smallestScale: number | null;
  readonly hasLabels: boolean;
  readonly drawing: readonly Xml[];
  readonly sources: readonly CollectionSource[];
};

/** Whose layers they are: the model, the address that links begin with, and the language of names. */
export type ProjectQuestion = { readonly model: ReadModel; readonly publicUrl: string; readonly language: Language };

/** Features that QGIS asks for page by page, within the window where that is smaller than China. */
function featureLayer({ model, publicUrl, language }: ProjectQuestion, id: CollectionId): ProjectLayer {
  const look = lookOf(model, id, language);
  return {
    id,
    name: collectionWords[id].title[language],
    kind: 'vector',
    provider: 'OAPIF',
    source: `url='${publicUrl}/api' typename='${id}' version='OGC_API_FEATURES' restrictToRequestBBOX='1' pagingEnabled='true'`,
    crs: 'EPSG:4326',
    geometry: look.geometry,
    smallestScale: look.smallestScale,
    hasLabels: look.labels !== null,
    drawing: drawingOf(look),
    sources: sourcesOf(model, id),
  };
}

/** Counties as tiles: as features they are 20 MB. */
function countyLayer({ model, publicUrl, language }: ProjectQuestion): ProjectLayer {
  const tiles = `${publicUrl}/api/collections/counties/tiles/WebMercatorQuad/{z}/{y}/{x}`;
  return {
    id: 'counties',
    name: collectionWords.counties.title[language],
    kind: 'vector-tile',
    provider: 'vectortile',
    source: `type=xyz&url=${tiles.replace(/[{}]/g, encodeURIComponent)}&zmin=6&zmax=12`,
    crs: 'EPSG:3857',
    geometry: 'Polygon',
    smallestScale: regionLooks.counties.smallestScale,
    hasLabels: true,
    drawing: countyTiles(language),
    sources: sourcesOf(model, 'counties'),
  };
}

const basemapWords: Readonly<Record<'dash-line' | 'world', Bilingual>> = {
  'dash-line': { zh: '南海断续线', en: 'Dash line of the South China Sea' },
  world: { zh: '周边陆地', en: 'Land around China' },
};

function basemapLayer({ model, publicUrl, language }: ProjectQuestion, id: 'dash-line' | 'world'): ProjectLayer {
  const symbol =
    id === 'world'
      ? area({ fill: colours.land, outline: colours.landLine, millimetres: 0.2 })
      : line({ colour: colours.dashLine, millimetres: 0.7 });
  const geometry = id === 'world' ? 'Polygon' : 'Line';
  return {
    id,
    name: basemapWords[id][language],
    kind: 'vector',
    provider: 'ogr',
    source: `/vsicurl/${publicUrl}/api/basemap/${id}`,
    crs: 'EPSG:4326',
    geometry,
    smallestScale: null,
    hasLabels: false,
    drawing: drawingOf({ geometry, renderer: oneSymbol(symbol), labels: null, smallestScale: null }),
    sources: sourcesOf(model, 'provinces'),
  };
}

export type LayerGroup = { readonly name: string; readonly layers: readonly ProjectLayer[] };

const groupWords = {
  subjects: { zh: '集群、网点与转移', en: 'Clusters, branches and transfers' },
  regions: { zh: '行政区划', en: 'Administrative regions' },
  ground: { zh: '底图', en: 'Ground' },
} as const;

/** All layers in their groups, the topmost first. The dash line is never without China's outline, nor that without it. */
export function projectGroups(question: ProjectQuestion): LayerGroup[] {
  const { language } = question;
  const features = (...ids: readonly CollectionId[]) => ids.map((id) => featureLayer(question, id));
  return [
    { name: groupWords.subjects[language], layers: features('clusters', 'branches', 'flows') },
    {
      name: groupWords.regions[language],
      layers: [basemapLayer(question, 'dash-line'), countyLayer(question), ...features('prefectures', 'provinces')],
    },
    { name: groupWords.ground[language], layers: [basemapLayer(question, 'world')] },
  ];
}
