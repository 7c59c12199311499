import type { ClusterCoverage, ClusterCoverageDetail, Verdict } from '@icfm/api/coverage/schema';
import type { RowOutcome } from '@icfm/api/intake/schema';
import type { ChoroplethScale } from './choropleth-ramp.ts';
import type { MapPlan } from './map-plan.ts';

/** Longitude, latitude in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];

/** West, south, east, north in degrees, WGS 84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export type Camera = { readonly longitude: number; readonly latitude: number; readonly zoom: number };

/** Pixels of the map that panels cover. The picture is fitted into what remains. */
export type MapPadding = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** What can be pointed at or selected; written as in the address of the page. */
export type MapTarget =
  | `cluster:${string}`
  | `branch:${string}`
  | `flow:${string}`
  | `place:${string}`
  | `site:${string}`
  | `context:${string}`;

/** What the map needs of a cluster: its mark, its place, and how it is called. */
export type MapCluster = Pick<
  ClusterCoverage,
  'id' | 'kind' | 'sector' | 'nameZh' | 'nameEn' | 'longitude' | 'latitude' | 'verdicts'
>;

/** Figures that are at least 0, by id; null means not measured. */
export type MapFigures = {
  readonly rates: Readonly<Record<string, number | null>>;
  /** What the figure is, in the language shown; stands in the tooltip before it. */
  readonly label: string;
  /** A figure as the tooltip says it. */
  readonly write: (value: number) => string;
};

/** A layer of regions filled by their figures by adcode; those not measured are hatched. */
export type MapChoropleth = MapFigures & {
  readonly level: 'none' | 'province' | 'prefecture';
  readonly scale: ChoroplethScale;
};

/** A figure of each cluster beside its verdict. */
export type MapClusterFigures = MapFigures & {
  /** The figure of the largest mark where area goes by the figure; null where all marks are of one size. */
  readonly top: number | null;
};

/** One drawn transfer: one origin, one destination. The caller picks one record for each pair. */
export type MapFlow = {
  readonly id: string;
  readonly origin: Position;
  readonly destination: Position;
  readonly originName: string;
  readonly destinationName: string;
  /** Drawn width goes by its square root, relative to the largest given. */
  readonly weight: number;
  /** Solid if the same bank serves both ends, dashed if none does; null where that is not measured. */
  readonly isPaired: boolean | null;
  /** `#RRGGBB` of the whole arc; null where it runs from the hue of origins to that of destinations. */
  readonly colour: string | null;
  /** One line for the tooltip, in the language shown. */
  readonly label: string;
};

/** A place that flows meet at. */
export type MapFlowNode = {
  /** Adcode, or code of a macro-region. */
  readonly id: string;
  readonly position: Position;
  readonly name: string;
  /** Drawn area goes by it, relative to the largest given. */
  readonly weight: number;
  /** Whether more comes in than goes out, less, or as much; null where that is not known. */
  readonly lean: 'in' | 'out' | 'even' | null;
  /** One line for the tooltip: what comes in, goes out, and the net, in the language shown. */
  readonly label: string;
};

/** Demonstration zones or matchmaking events at one place: context of transfers, never an arc. */
export type MapContextPoint = {
  readonly id: string;
  readonly kind: 'zone' | 'event';
  readonly position: Position;
  readonly count: number;
  readonly label: string;
};

/** Regions filled in colours given one by one, such as those of a bivariate map; those not named stay plain. */
export type MapFills = {
  readonly level: 'province' | 'prefecture';
  /** `#RRGGBB` by adcode. */
  readonly colours: Readonly<Record<string, string>>;
  /** The line of the tooltip by adcode, in the language shown. */
  readonly labels: Readonly<Record<string, string>>;
};

/** A branch in reach of the selected cluster, with its position for the link line. */
export type MapLinkedBranch = {
  readonly id: string;
  readonly label: string;
  readonly position: Position;
  readonly radiusKilometers: number;
  readonly memberAdcode: string;
  readonly verdict: Verdict;
};

/** The detail drawn around the selected cluster: member places with their discs, and lines to branches in reach. */
export type MapDetail = {
  readonly clusterId: string;
  readonly members: ClusterCoverageDetail['members'];
  readonly branches: readonly MapLinkedBranch[];
};

/** A row of a list that is not imported yet. */
export type MapPreviewRow = {
  /** As a person counts in the file. */
  readonly number: number;
  readonly outcome: RowOutcome;
  readonly position: Position;
  /** The other end of a flow. */
  readonly to: Position | null;
  /** Where the point stood in the file, where the coordinate system moves it visibly. */
  readonly before: Position | null;
  /** One line for the tooltip, in the language shown. */
  readonly label: string;
};

export type MapPreview = {
  readonly rows: readonly MapPreviewRow[];
  /** Number of the row pointed at. */
  readonly hovered: number | null;
};

/** Branches at one point of a list that stays in the browser. */
export type MapOwnBranch = {
  readonly longitude: number;
  readonly latitude: number;
  readonly count: number;
  readonly specialised: number;
  /** The name of the first. */
  readonly name: string;
  /** Whether it is the seat of a unit, where clusters have their marks as well. */
  readonly isAtSeat: boolean;
};

export type VerdictDepth = keyof ClusterCoverage['verdicts'];

export type MapProps = {
  readonly language: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
  readonly view: 'coverage' | 'gaps' | 'transfers';
  /** The visible clusters only: filters are the caller's. */
  readonly clusters: readonly MapCluster[];
  /** Ids of clusters in a ring of their own, such as those that a closing branch would leave; empty where none are. */
  readonly lit: readonly string[];
  /** The verdict drawn. */
  readonly depth: VerdictDepth;
  readonly colourBy: 'verdict' | 'sector';
  /** Group of each sector code, for `colourBy: 'sector'`. */
  readonly sectorGroups: Readonly<Record<string, string>>;
  readonly choropleth: MapChoropleth;
  /** Null where the verdict alone is shown. */
  readonly figures: MapClusterFigures | null;
  readonly flows: readonly MapFlow[];
  /** Empty where the ends of flows are drawn by their number alone. */
  readonly flowNodes: readonly MapFlowNode[];
  readonly contextPoints: readonly MapContextPoint[];
  /** In place of a choropleth; null where none is shown. */
  readonly fills: MapFills | null;
  /** Whether flows are to move. They stand still under reduced motion, in a hidden page and on a slow machine. */
  readonly isMoving: boolean;
  readonly projection: 'mercator' | 'globe';
  /** A button pauses the flows, or sets them in motion; without it there is none. */
  readonly onMoving?: (isMoving: boolean) => void;
  /** A button turns the flat map into a globe and back; without it there is none. */
  readonly onProjection?: (projection: MapProps['projection']) => void;
  readonly showsBranches: boolean;
  /** The bank whose branches are drawn, as the API names it; null for all. */
  readonly bank: string | null;
  /** Of the region chosen, in the language shown. */
  readonly placeName: string;
  /** Adcode of the place the page is about, outlined; absent or null for the nation and macro-regions. */
  readonly scope?: string | null;
  readonly selected: MapTarget | null;
  readonly hovered: MapTarget | null;
  readonly detail: MapDetail | null;
  /** Rows of a list that is being imported; null where there is none. */
  readonly preview: MapPreview | null;
  /** Branches of the user's own list; empty where none is shown. */
  readonly ownBranches: readonly MapOwnBranch[];
  /** Next branches; null where none are planned. */
  readonly plan: MapPlan | null;
  readonly onSelect: (target: MapTarget | null) => void;
  readonly onHover: (target: MapTarget | null) => void;
  /** Where the map opens; absent means fitted to `bounds`. Read once. */
  readonly initialCamera: Camera | null;
  /** Called 300 ms after the person (not the program) moved the map. */
  readonly onCameraChange: (camera: Camera) => void;
  /** Fitted into the padding whenever they change: at most 600 ms, at once under reduced motion. */
  readonly bounds: Bounds | null;
  /** How close the fit may come; absent: so that a single point keeps its surroundings. */
  readonly closestZoom?: number | undefined;
  /** Whether the bounds are fitted anew when the padding changes: what they show is not to be hidden by a panel. */
  readonly isKeptInSight?: boolean;
  /** The longest a move of the camera may take; 600 if absent. */
  readonly longestMoveMilliseconds?: number | undefined;
  /** How much larger the map is shown than it is laid out, to be read from afar; 1 if absent. It is drawn as sharp as the screen. */
  readonly magnification?: number | undefined;
  /** Tiles are fetched again when it changes; null while it is not known. */
  readonly dataVersion: string | null;
  readonly padding: MapPadding;
  /** Data as-of date and sources for the attribution line, already in the language shown. */
  readonly attribution: string;
  /** Map-approval number of the boundary dataset; null where none was given. */
  readonly approvalNumber: string | null;
};
