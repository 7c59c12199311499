import type { ClusterProperties } from '@icfm/api/collections/schema';
import type { DistanceBand, MeasureParameters } from '@icfm/api/coverage/schema';
import type { GazetteerAnswer } from '@icfm/api/gazetteer/schema';
import type {
  CoordinateSystem,
  FieldFacts,
  FileFacts,
  Finding,
  IntakeSettings,
  IntakeSummary,
  Proposal,
  RowOutcome,
  SourceRow,
} from '@icfm/api/intake/schema';

export type Bilingual = Readonly<Record<'zh' | 'en', string>>;

/** A cluster as far as branches are measured against it. */
export type Demand = Pick<ClusterProperties, 'id' | 'sector' | 'hostLevel' | 'hostAdcodes'>;

/** How a coverage question was asked, as the API repeats it with its answer. */
export type Asked = Pick<
  MeasureParameters,
  'reachKilometers' | 'memberRule' | 'minimumMatch' | 'matchTable' | 'asOfYear'
>;

/** What is asked of the worker. The file and the gazetteer come first; after them every question says all it needs. */
export type Question =
  | {
      readonly kind: 'open';
      readonly file: Blob;
      readonly fileName: string;
      readonly gazetteer: GazetteerAnswer;
    }
  | { readonly kind: 'inspect'; readonly sheet: string | null; readonly headerRow: number | null }
  | { readonly kind: 'take'; readonly settings: IntakeSettings }
  | {
      readonly kind: 'measure';
      readonly settings: IntakeSettings;
      readonly clusters: readonly Demand[];
      readonly asked: Asked;
    }
  | { readonly kind: 'rejects'; readonly settings: IntakeSettings; readonly language: 'zh' | 'en' };

/** What a file is, and what it is proposed to be read as: always as a list of own branches. */
export type Inspected = {
  readonly facts: FileFacts;
  readonly proposal: Proposal;
  readonly fields: FieldFacts[];
  /** Whether its headings say that it is a list of branches. */
  readonly isBranchList: boolean;
};

/** A row that stays out, with why. */
export type KeptRow = {
  readonly row: SourceRow;
  readonly outcome: Exclude<RowOutcome, 'good'>;
  readonly name: string | null;
  readonly findings: readonly Finding[];
};

/** Own branches at one point of the map. */
export type OwnMark = {
  readonly longitude: number;
  readonly latitude: number;
  readonly count: number;
  readonly specialised: number;
  /** The name of the first. */
  readonly name: string;
  /** Whether it is the seat of a unit, where clusters have their marks as well. */
  readonly isAtSeat: boolean;
};

/** A list taken in. `summary` null where the settings lack something, which `lacking` names. */
export type TakenList = {
  readonly lacking: readonly Finding[];
  readonly summary: IntakeSummary | null;
  /** The first rows of each outcome that stay out. */
  readonly kept: readonly KeptRow[];
  readonly marks: readonly OwnMark[];
  /** How far each system would move the points, in metres; null where no row tells. */
  readonly shifts: Readonly<Record<CoordinateSystem, number | null>>;
};

export type OwnVerdict = 'certain' | 'possible' | 'none-known';

export type NearestOwn = { readonly name: string; readonly memberAdcode: string; readonly band: DistanceBand };

/** One cluster against the own list: at any branch, and at a specialised one that matches its sector. */
export type OwnCoverage = {
  readonly clusterId: string;
  readonly presence: OwnVerdict;
  readonly matched: OwnVerdict;
  readonly nearest: NearestOwn | null;
  readonly nearestMatched: NearestOwn | null;
};

export type OwnCounts = { readonly certain: number; readonly possible: number; readonly noneKnown: number };

export type OwnMeasure = {
  readonly clusters: readonly OwnCoverage[];
  readonly presence: OwnCounts;
  readonly matched: OwnCounts;
  /** Branches left out because they opened after the year asked for. */
  readonly laterBranches: number;
};

export type Answer =
  | { readonly kind: 'open' }
  | ({ readonly kind: 'inspect' } & Inspected)
  | ({ readonly kind: 'take' } & TakenList)
  | ({ readonly kind: 'measure' } & OwnMeasure)
  | { readonly kind: 'rejects'; readonly csv: string };

/** From the page to the worker. */
export type ToWorker =
  | { readonly id: number; readonly question: Question }
  | { readonly id: number; readonly isCancelled: true };

/** From the worker to the page: how many rows are done, an answer, or why there is none. */
export type FromWorker =
  | { readonly id: number; readonly kind: 'rows'; readonly rows: number }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Answer }
  | { readonly id: number; readonly kind: 'failure'; readonly detail: Bilingual };
