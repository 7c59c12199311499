import type { Cluster } from '@icfm/data/model/cluster';
import type { Flow } from '@icfm/data/model/flow';
import type { RegionLevel } from '@icfm/data/model/region';
import type { Position } from 'geojson';
import { finish, type Steps } from '../measures/steps.ts';
import type { Gazetteer, UnitPosition } from '../readmodel/gazetteer.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import { keysOfPlace, keysOfText } from '../search/search-keys.ts';
import { surround } from './bbox.ts';
import { branchSourceSteps } from './branch-source.ts';
import { pointAt } from './point-at.ts';
import { readOutlines } from './region-geometry.ts';
import type {
  Bbox,
  BranchProperties,
  ClusterProperties,
  FlowProperties,
  ItemGeometry,
  RegionProperties,
} from './schema.ts';
import { type CollectionTable, createTable, type HeldRow, tableSteps } from './table.ts';

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
  return finish(tablesOfSteps(model));
}

/** The same in steps. */
export function* tablesOfSteps(model: ReadModel): Steps<CollectionTables> {
  const held = built.get(model);
  if (held) return held;
  const branches = yield* tableSteps(yield* branchSourceSteps(model));
  // Whoever could not wait for these steps has built the tables meanwhile: there must not be two of a large list.
  const raced = built.get(model);
  if (raced) return raced;
  const flows = model.catalogue.flows.map((flow, index) => flowRow(model, flow, index));
  const tables: CollectionTables = {
    clusters: createTable('clusters', model.clusters.map(clusterRow)),
    branches,
    flows: createTable('flows', flows),
    ...regionTablesOf(model),
  };
  built.set(model, tables);
  return tables;
}

type RegionTables = Pick<CollectionTables, 'provinces' | 'prefectures' | 'counties'>;

const builtRegions = new WeakMap<Gazetteer, RegionTables>();

/** The tables of regions, one set for all models of the same boundaries. */
function regionTablesOf(model: ReadModel): RegionTables {
  const held = builtRegions.get(model.gazetteer);
  if (held) return held;
  const tables = {
    provinces: createTable('provinces', regionRows(model, 'province', 'provinces')),
    prefectures: createTable('prefectures', regionRows(model, 'prefecture', 'prefectures')),
    counties: createTable('counties', regionRows(model, 'county', 'counties')),
  };
  builtRegions.set(model.gazetteer, tables);
  return tables;
}

function clusterRow({ cluster, places }: LocatedCluster, index: number): HeldRow<ClusterProperties> {
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

function flowRow({ gazetteer }: ReadModel, flow: Flow, index: number): HeldRow<FlowProperties> {
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
): HeldRow<RegionProperties>[] {
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

function lineAlong(coordinates: Position[]): { geometry: () => ItemGeometry; bbox: Bbox } {
  const boxes = coordinates.map(([x = 0, y = 0]): Bbox => [x, y, x, y]);
  return { geometry: () => ({ type: 'LineString', coordinates }), bbox: surround(boxes) };
}
