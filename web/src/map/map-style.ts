import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { labelFontFaces } from './font-faces.ts';
import { branchLayers } from './layers/branches-style.ts';
import { clusterLayers } from './layers/clusters-style.ts';
import { contextLayers, contextRoomLayers } from './layers/context-style.ts';
import { dashLineLayers } from './layers/dash-line-style.ts';
import { detailLayers } from './layers/detail-style.ts';
import { flowNodeLayers, flowNodeNameLayers } from './layers/flow-nodes-style.ts';
import { flowLayers, flowNameLayers, flowRoomLayers } from './layers/flows-style.ts';
import { groundLayers, landBeyond } from './layers/ground-style.ts';
import { labelLayers } from './layers/labels-style.ts';
import { ownBranchLayers, ownBranchSource } from './layers/own-branches-style.ts';
import { planLayers } from './layers/plan-style.ts';
import { previewLayers } from './layers/preview-style.ts';
import { regionLayers } from './layers/regions-style.ts';
import type { StyleState } from './layers/style-state.ts';
import { provinceLabelFeatures } from './province-labels.ts';

/** Sources filled by the program as its data come. */
const ownSources = [
  'clusters',
  'discs',
  'links',
  'members',
  'linked',
  'flow-curves',
  'flow-ends',
  'flow-names',
  'flow-nodes',
  'context',
  'preview',
  'preview-lines',
  'own-branches',
  'plan-reach',
  'plan-links',
  'plan-sites',
] as const;
export type OwnSource = (typeof ownSources)[number];

/** Every layer from the lowest: a pure function of the state, compared and applied piece by piece. */
export function mapLayers(state: StyleState): LayerSpecification[] {
  return [
    ...groundLayers(state),
    ...regionLayers(state),
    ...dashLineLayers(state),
    ...detailLayers(state),
    ...flowLayers(state),
    // Above the arcs, which meet where zones lie, and below the nodes.
    ...contextLayers(state),
    ...flowNodeLayers(state),
    ...labelLayers(state),
    ...flowNodeNameLayers(state),
    ...flowRoomLayers(state),
    ...contextRoomLayers(state),
    // Below the clusters, whose verdicts they explain.
    ...ownBranchLayers(state),
    ...clusterLayers(state),
    // Badges at the corner of marks: below them, a joined count would be hidden where clusters crowd.
    ...branchLayers(state),
    ...flowNameLayers(state),
    ...planLayers(state),
    ...previewLayers(state),
  ];
}

/** The address of a collection's tiles; of branches those of one bank alone where it is named. */
export function tileAddress(apiAddress: string, collection: string, bank: string | null = null): string {
  const question = bank === null ? '' : `?bank=${encodeURIComponent(bank)}`;
  return `${apiAddress}collections/${collection}/tiles/WebMercatorQuad/{z}/{y}/{x}${question}`;
}

function tileSource(address: string, maxzoom: number): SourceSpecification {
  return { type: 'vector', tiles: [address], minzoom: 0, maxzoom };
}

type Sources = {
  /** Absolute, with a slash at its end: tiles are fetched by a worker. */
  readonly apiAddress: string;
  readonly bank: string | null;
};

/** The whole style, with the branches of one bank alone where it is named. */
export function mapStyle({ apiAddress, bank }: Sources, state: StyleState): StyleSpecification {
  const tiles = (collection: string) => tileAddress(apiAddress, collection);
  const empty: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
  return {
    version: 8,
    'font-faces': labelFontFaces(),
    sources: {
      world: { type: 'geojson', data: `${apiAddress}basemap/world` },
      'dash-line': { type: 'geojson', data: `${apiAddress}basemap/dash-line` },
      'province-labels': { type: 'geojson', data: provinceLabelFeatures() },
      beyond: { type: 'geojson', data: landBeyond },
      provinces: tileSource(tiles('provinces'), 8),
      prefectures: tileSource(tiles('prefectures'), 9),
      counties: tileSource(tiles('counties'), 10),
      branches: tileSource(tileAddress(apiAddress, 'branches', bank), 12),
      ...Object.fromEntries(ownSources.map((id) => [id, empty])),
      'own-branches': { ...empty, ...ownBranchSource },
    },
    layers: mapLayers(state),
  };
}
