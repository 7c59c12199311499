import type { Branch } from '@icfm/data/model/branch';
import type { Cluster } from '@icfm/data/model/cluster';
import type { Flow } from '@icfm/data/model/flow';
import type { SpecialityChange } from '../readmodel/imported-data.ts';
import type { IntakeContext } from './context.ts';
import type { RowReader } from './row-reader.ts';
import type { IntakeSettings } from './schema.ts';

/** What a row has become, before it is held against the others. A record null with `isUnresolved`: only a place is missing. */
export interface MadeRow {
  name: string | null;
  record: Branch | Cluster | Flow | SpecialityChange | null;
  /** Tells doubles: rows with the same key are about the same thing. */
  key: string | null;
  isUnresolved: boolean;
  position: {
    from: [longitude: number, latitude: number] | null;
    to: [longitude: number, latitude: number] | null;
    precision: string | null;
    adcode: string | null;
    shiftMeters: number | null;
  };
}

/** What every row of a list is made with. */
export interface RowMaking {
  settings: IntakeSettings;
  context: IntakeContext;
  /** Id of the record that a row becomes. */
  idOf: (row: number) => string;
  importId: string;
  /** How the list is named as the source of its records. */
  sourceTitle: string;
  knownBranches: KnownBranches;
}

/** Branches that are there already, for lists that change their specialities. */
export interface KnownBranches {
  /** Ids of all that fit; more than one leaves it open which is meant. */
  find(words: { branchId: string; code: string; name: string; bankName: string }): readonly string[];
}

export const noPosition: MadeRow['position'] = {
  from: null,
  to: null,
  precision: null,
  adcode: null,
  shiftMeters: null,
};

/** A row that did not become a record. */
export const unmade = (name: string | null, position: MadeRow['position'] = noPosition): MadeRow => ({
  name,
  record: null,
  key: null,
  isUnresolved: false,
  position,
});

/** The year of a cell that holds a year or a date; null where it is empty, with an error where it is neither. */
export function readYear(reader: RowReader, field: string, [least, most]: [number, number]): number | null {
  const cell = reader.cell(field);
  if (cell === '') return null;
  const year = Number(/^(\d{4})(?:年|[-/.年]\d{1,2}.*)?$/.exec(cell.normalize('NFKC'))?.[1] ?? Number.NaN);
  if (year >= least && year <= most) return year;
  reader.error(field, 'not-a-year', {
    zh: `需要 ${least} 至 ${most} 的四位年份或日期，收到“${cell.slice(0, 40)}”`,
    en: `Wanted a year from ${least} to ${most}, or a date, got “${cell.slice(0, 40)}”`,
  });
  return null;
}

/** An own source where a row names one, the list itself otherwise. */
export const sourcesOf = (reader: RowReader, { sourceTitle }: RowMaking) => [
  { title: reader.cell('source') || sourceTitle, url: null, publisher: null, grade: 'C' as const },
];
