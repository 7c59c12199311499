import type { Gap } from '@icfm/api/gaps/schema';
import type { GapListWords } from '../../i18n/gap-list-words.ts';
import { ownBank, type UrlState } from '../../state/url.ts';
import type { Field, FieldContext } from '../table/field.ts';

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
