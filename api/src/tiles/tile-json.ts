import { itemSourcesOf } from '../collections/item-source.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { TileJson } from './schema.ts';
import { countyMinimumZoom, maximumZoom, type TiledId } from './tile-source.ts';

type Fields = Record<string, string>;

const regionFields: Fields = {
  adcode: 'String. Six digits; the feature id is the same as a number',
  nameZh: 'String. Chinese name',
  shortZh: 'String. Chinese name without the kind of unit',
  nameEn: 'String. English name',
  provinceAdcode: 'String. Adcode of the province',
  macroRegion: 'String. Macro-region',
};

const branchFields: Fields = {
  count: 'Number. Branches in the mark',
  id: 'String. Branch, where the mark is one',
  nameZh: 'String. Its name',
  adcode: 'String. Unit whose seat this is; absent from joined marks',
  precision: 'String. Least precision among the branches of one point',
  'science-technology': 'Number. Of these for science and technology',
  'inclusive-micro': 'Number. Of these for small and micro firms',
  green: 'Number. Of these for green finance',
  culture: 'Number. Of these for culture',
  'advanced-manufacturing': 'Number. Of these for advanced manufacturing',
  industry: 'Number. Of these for one industry',
};

const clusterFields: Fields = {
  id: 'String. Cluster',
  kind: 'String. Kind of cluster',
  sector: 'String. Sector code',
  nameZh: 'String. Chinese name',
  nameEn: 'String. English name',
  coreAdcode: 'String. Adcode of the core place',
};

function layersOf(id: TiledId): [name: string, description: string, fields: Fields][] {
  if (id === 'branches') return [[id, 'Branches, joined below the street zooms', branchFields]];
  if (id === 'clusters') return [[id, 'Clusters at the seat of their core place', clusterFields]];
  return [
    [id, 'Outlines', regionFields],
    [`${id}-labels`, 'Points for the names', regionFields],
  ];
}

/** The TileJSON of a collection. */
export function describeTiles(model: ReadModel, id: TiledId, publicUrl: string): TileJson {
  const maxzoom = maximumZoom[id];
  const minzoom = id === 'counties' ? countyMinimumZoom : 0;
  return {
    tilejson: '3.0.0',
    name: id,
    scheme: 'xyz',
    tiles: [`${publicUrl}/api/collections/${id}/tiles/WebMercatorQuad/{z}/{y}/{x}`],
    vector_layers: layersOf(id).map(([name, description, fields]) => ({
      id: name,
      description,
      minzoom,
      maxzoom,
      fields,
    })),
    bounds: [...itemSourcesOf(model)[id].extent],
    minzoom,
    maxzoom,
    version: '1.0.0',
  };
}
