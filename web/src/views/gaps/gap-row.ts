import type { Gap } from '@icfm/api/gaps/schema';
import type { GapListWords } from '../../i18n/gap-list-words.ts';
import { ownBank, type UrlState, type Verdict } from '../../state/url.ts';
import { textCell, unknownCell } from '../table/cells.ts';
import type { Cell, Field, FieldContext } from '../table/field.ts';

/** A gap with the provinces its members lie in, which the coverage answer knows. */
export type GapRow = { readonly id: string; readonly gap: Gap; readonly provinceAdcodes: readonly string[] };

export type GapContext = FieldContext & { readonly gapWords: GapListWords };

export type GapField = Field<GapRow>;

/** Whose branches the words speak of. */
export function whoseOf({ bank }: Pick<UrlState, 'bank'>): 'any' | 'own' | 'bank' {
  if (bank === null) return 'any';
  return bank === ownBank ? 'own' : 'bank';
}

/** Whether things are looked at as they would be. */
export function hasWhatIf({ closed, rivalSeats }: Pick<UrlState, 'closed' | 'rivalSeats'>): boolean {
  return closed.length + rivalSeats.length > 0;
}

/** The distance that answers at a depth: to the nearest own branch that suits it, by which the gaps are ranked. */
export function ownFieldAt({ depth }: Pick<UrlState, 'depth'>) {
  if (depth === 'presence') return 'nearestOwn';
  return depth === 'matched' ? 'nearestOwnMatched' : 'nearestOwnSuitable';
}

export function provinceWords({ provinceAdcodes }: GapRow, { nameOf, format }: FieldContext): string {
  return format.list(provinceAdcodes.map(nameOf).filter((name) => name !== ''));
}

export function verdictCell(verdict: Verdict, { words }: FieldContext): Cell {
  return verdict === 'not-measured' ? unknownCell(words.verdict[verdict]) : textCell(words.verdict[verdict]);
}
