import type { Branch } from '@icfm/data/model/branch';
import type { Cluster } from '@icfm/data/model/cluster';
import type { Flow } from '@icfm/data/model/flow';
import type { RegionLevel } from '@icfm/data/model/region';
import type { Position } from 'geojson';
import type { UnitPosition } from '../readmodel/gazetteer.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import { keysOfPlace, keysOfText } from '../search/search-keys.ts';
import { surround } from './bbox.ts';
import { readOutlines } from './region-geometry.ts';
import type {
  Bbox,
  BranchProperties,
  ClusterProperties,
  FlowProperties,
  ItemGeometry,
  RegionProperties,
} from './schema.ts';
import { type CollectionTable, createTable, type Row } from './table.ts';

/** Every collection of one data version. */
export type CollectionTables = {
  clusters: CollectionTable<ClusterProperties>;
  branches: CollectionTable<BranchProperties>;
  flows: CollectionTable<FlowProperties>;
  provinces: CollectionTable<RegionProperties>;
  prefectures: CollectionTable<RegionProperties>;
  counties: CollectionTable<RegionProperties>;
};

const built = new WeakMap<ReadModel, CollectionTables>();

/** The tables of a model, built when first asked for and dropped with it. */
export function tablesOf(model: ReadModel): CollectionTables {
  const held = built.get(model);
  if (held) return held;
  const tables: CollectionTables = {
    clusters: createTable('clusters', model.clusters.map(clusterRow)),
    branches: createTable(
      'branches',
      model.catalogue.branches.map((branch, index) => branchRow(model, branch, index)),
    ),
    flows: createTable(
      'flows',
      model.catalogue.flows.map((flow, index) => flowRow(model, flow, index)),
    ),
    provinces: createTable('provinces', regionRows(model, 'province', 'provinces')),
    prefectures: createTable('prefectures', regionRows(model, 'prefecture', 'prefectures')),
    counties: createTable('counties', regionRows(model, 'county', 'counties')),
  };
  built.set(model, tables);
  return tables;
}

function clusterRow({ cluster, places }: LocatedCluster, index: number): Row<ClusterProperties> {
  const [core] = places;
  return {
    id: cluster.id,
    properties: { ...cluster, index, coreAdcode: cluster.hostAdcodes[0] ?? '', memberAdcodes: cluster.hostAdcodes },
    ...pointAt(core ?? null),
    provinces: [...new Set(places.map(({ region }) => region.provinceAdcode))],
    years: yearsOf(cluster),
    keys: keysOfText(cluster),
  };
}

const yearsOf = ({ designatedYear }: Cluster): [number, number] | null =>
  designatedYear === null ? null : [designatedYear, designatedYear];

function branchRow(model: ReadModel, branch: Branch, index: number): Row<BranchProperties> {
  const position = model.positions.branches.get(branch.id) ?? null;
  const { openedYear } = branch;
  return {
    id: branch.id,
    properties: { ...branch, index },
    ...pointAt(position),
    provinces: position ? [position.region.provinceAdcode] : [],
    years: openedYear === null ? null : [openedYear, openedYear],
    keys: keysOfText(branch),
  };
}

function flowRow({ gazetteer }: ReadModel, flow: Flow, index: number): Row<FlowProperties> {
  const origin = gazetteer.findAny(flow.originAdcode);
  const destination = gazetteer.findAny(flow.destinationAdcode);
  const from = origin && gazetteer.positionOf(origin);
  const to = destination && gazetteer.positionOf(destination);
  // Where only the place of a signing event is known there is no origin to draw a line from.
  const isDrawn = flow.originBasis !== 'event_venue_only' && from && to;
  const first = flow.yearFrom ?? flow.yearTo;
  const names = [flow.project, flow.firm, flow.originName, flow.destinationName].filter((name) => name !== null);
  return {
    id: flow.id,
    properties: { ...flow, index },
    ...(isDrawn ? lineAlong([lonLat(from), lonLat(to)]) : pointAt(null)),
    provinces: [...new Set([origin, destination].flatMap((region) => (region ? [region.provinceAdcode] : [])))],
    years: first === null ? null : [first, flow.yearTo ?? first],
    keys: keysOfText({ id: flow.id, nameZh: names.join(' ') }),
  };
}

function regionRows(
  model: ReadModel,
  level: RegionLevel,
  name: 'provinces' | 'prefectures' | 'counties',
): Row<RegionProperties>[] {
  const outlines = readOutlines(model.catalogue.topologies[name], name);
  return model.gazetteer.regions
    .filter((region) => region.level === level)
    .map((region, index) => ({
      id: region.adcode,
      properties: { ...region, index },
      geometry: () => outlines.geometryOf(region.adcode),
      bbox: outlines.bboxOf(region.adcode),
      provinces: [region.provinceAdcode],
      years: null,
      keys: keysOfPlace(region),
    }));
}

const lonLat = ({ longitude, latitude }: UnitPosition): Position => [longitude, latitude];

function pointAt(position: UnitPosition | null): { geometry: () => ItemGeometry | null; bbox: Bbox | null } {
  if (!position) return { geometry: () => null, bbox: null };
  const { longitude, latitude } = position;
  return {
    geometry: () => ({ type: 'Point', coordinates: [longitude, latitude] }),
    bbox: [longitude, latitude, longitude, latitude],
  };
}

function lineAlong(coordinates: Position[]): { geometry: () => ItemGeometry; bbox: Bbox } {
  const boxes = coordinates.map(([x = 0, y = 0]): Bbox => [x, y, x, y]);
  return { geometry: () => ({ type: 'LineString', coordinates }), bbox: surround(boxes) };
}
