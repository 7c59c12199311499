import type { Names } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { TableWords } from '../../i18n/table-words.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import type { UrlState } from '../../state/url.ts';

/**
 * One figure or word of a record, the same on screen, in files and on the clipboard. `value` is null where nothing is
 * known; `text` then says so in words.
 */
export type Cell = {
  readonly value: number | string | null;
  readonly text: string;
  /** A second line on screen, such as the bounds of a distance, which have columns of their own. */
  readonly note?: string | null;
};

/** Figures of one kind are written alike: distances in km, shares from 0 to 1, indices with decimals, weights as given. */
export type FieldKind = 'text' | 'verdict' | 'count' | 'year' | 'distance' | 'share' | 'index' | 'weight';

/** One column of a table: how it is called, and what it says of a row. */
export type Field<Row> = {
  readonly id: string;
  readonly header: string;
  readonly unit: string | null;
  readonly kind: FieldKind;
  readonly widthPixels: number;
  readonly cell: (row: Row) => Cell;
  /** What sorts the rows where the value itself does not; null stands last. */
  readonly order?: (row: Row) => number | null;
};

/** What the fields of a table need to name things. */
export type FieldContext = {
  readonly state: UrlState;
  readonly words: Dictionary;
  readonly table: TableWords;
  readonly format: Format;
  readonly names: Names;
  /** The short name of a province by adcode. */
  readonly nameOf: (region: string) => string;
  /** Presence is measured: there are columns of the nearest branch of any kind. */
  readonly hasPresence: boolean;
};

/** The heading of a field with its unit, as files have it. */
export function fieldTitle({ header, unit }: Pick<Field<never>, 'header' | 'unit'>, { withUnit }: TableWords): string {
  return unit === null ? header : fill(withUnit, { header, unit });
}

/** A number of the API without the noise of its last bits: six decimals, so that every copy of it is the same. */
export function tidy(value: number): number {
  return Number(value.toFixed(6));
}

/** The fields chosen, in their usual order, and always the name, by which a row is known; all where none is chosen. */
export function chosenFields<Row>(fields: readonly Field<Row>[], chosen: readonly string[]): readonly Field<Row>[] {
  const isAnyKnown = fields.some(({ id }) => chosen.includes(id));
  return isAnyKnown ? fields.filter(({ id }) => id === 'name' || chosen.includes(id)) : fields;
}
