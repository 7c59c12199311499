import type { Geometry } from 'geojson';
import type { MapProps, Position } from '../map/map-props.ts';
import type { Projection } from './projection.ts';

/** What a picture shows: the very same that the live map is given. */
export type MapContent = Pick<
  MapProps,
  | 'language'
  | 'theme'
  | 'view'
  | 'clusters'
  | 'lit'
  | 'depth'
  | 'colourBy'
  | 'sectorGroups'
  | 'choropleth'
  | 'figures'
  | 'flows'
  | 'flowNodes'
  | 'contextPoints'
  | 'fills'
  | 'plan'
  | 'detail'
  | 'selected'
  | 'scope'
>;

/** A province or prefecture with its outline. */
export type GroundArea = { readonly adcode: string; readonly geometry: Geometry | null };

export type GroundPrefecture = GroundArea & {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Where the name stands; null where the seat is not known. */
  readonly seat: Position | null;
};

/** What lies under the content. */
export type MapGround = {
  readonly provinces: readonly GroundArea[];
  /** Empty where the picture shows none. */
  readonly prefectures: readonly GroundPrefecture[];
  /** Land of other countries. */
  readonly world: readonly (Geometry | null)[];
  /** The ten dashes. */
  readonly dashes: readonly (Geometry | null)[];
};

/** A picture in the making: what it shows, what lies under that, and where places fall. */
export type Drawing = { readonly content: MapContent; readonly ground: MapGround; readonly projection: Projection };

/** From this zoom on the lines of prefectures are drawn, from the next on their names too: as on the live map. */
export const prefectureLineZoom = 4.6;
export const prefectureNameZoom = 5.4;
