import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import type { IntakeSettings } from '@icfm/api/intake/schema';
import type { MapOwnBranch } from '../../map/map-props.ts';
import type { Asking } from '../../private/start-worker.ts';

/** A list that stays in the browser: the worker that holds it, and what has been decided about it. */
export type PrivateList = {
  /** Tells the answers about one list from those about another. */
  readonly number: number;
  readonly file: File;
  readonly asking: Asking;
  /** Null until the file has been looked at. */
  readonly settings: IntakeSettings | null;
  /** Whether the decisions are made and the result is looked at. */
  readonly isDecided: boolean;
};

/** The mode in which nothing is handed over: without a file, with one, and with the list opened from it. */
export type PrivateStage = {
  readonly kind: 'private';
  readonly file: File | null;
  readonly list: PrivateList | null;
};

/** What the map shows of such a list: its branches, and the clusters with the verdicts that these give them. */
export type Overlay = {
  /** What the verdicts of the clusters say; empty where no clusters are shown. */
  readonly title: string;
  readonly clusters: readonly ClusterCoverage[];
  readonly branches: readonly MapOwnBranch[];
};
