import type { Language } from '../http/language.ts';
import type { BriefMap } from './map-content.ts';

/** A line of the table of depths: texts of the four columns and the nation's share, or words over all columns. */
export type DepthRow = { label: string } & (
  | { cells: { certain: string; possible: string; noneKnown: string; share: string; reference: string | null } }
  | { words: string }
);

/** A kind with its clusters, verdicts and certain share, or words over all columns. */
export type KindRow = { label: string } & ({ cells: string[] } | { words: string });

export interface FigureRow {
  label: string;
  here: string;
  /** The nation's; null where the place is the nation. */
  reference: string | null;
}

export interface GapRow {
  kind: string;
  verdict: 'possible' | 'none-known';
  name: string;
  kindWord: string;
  sector: string;
  /** Distances to the nearest specialised and the nearest matching branch. */
  distances: string;
  /** The nearest specialised branch by name. */
  branch: string;
}

export interface RegionRow {
  name: string;
  /** The heading of a group, the place itself, or one of its like. */
  role: 'group' | 'own' | 'other';
  clusters: string;
  certain: string;
  possible: string;
  noneKnown: string;
  share: string;
}

export interface BriefNote {
  label: string;
  text: string;
}

/** All that a brief says, in the words it says it with: what is drawn adds nothing. */
export interface BriefContent {
  language: Language;
  title: string;
  subject: string;
  place: string;
  /** From the nation down to the place. */
  path: string[];
  asOf: string;
  parameters: string;
  headline: string;
  depths: { title: string; rows: DepthRow[]; fragile: string };
  kinds: { title: string; rows: KindRow[] };
  figures: { title: string; rows: FigureRow[]; note: string | null };
  map: BriefMap;
  /** `total` counts the clusters that the rows are the first of. */
  gaps: { title: string; total: number; rows: GapRow[]; emptyWords: string };
  regions: { title: string; subtitle: string; rows: RegionRow[]; emptyWords: string; notes: string };
  notes: BriefNote[];
  page: { label: string; url: string };
  version: string;
  fileName: string;
  /** Day the data stand for, as milliseconds of the epoch: the date of the document. */
  dated: number;
}
