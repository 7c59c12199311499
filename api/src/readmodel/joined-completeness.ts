import type { Catalogue } from '@icfm/data/catalogue';
import { countTowardsTotals } from '@icfm/data/completeness';
import type { Completeness } from '@icfm/data/model/dataset';
import type { ImportedList } from './imported-data.ts';

type Facts = Omit<Catalogue, 'completeness' | 'version'>;

/**
 * The records held of each official total, counted anew over what is loaded, and a line for every imported list: no
 * official total is known for those, and the label is their title. A list of specialities stands with the branches.
 */
export function joinedCompleteness(facts: Facts, lists: readonly ImportedList[]): Completeness[] {
  return [...countTowardsTotals(facts), ...lists.map(describeList)];
}

function describeList({ kind, title, asOf, ...list }: ImportedList): Completeness {
  return {
    dataset: kind === 'specialities' ? 'branches' : kind,
    labelZh: title,
    labelEn: title,
    rowsHeld: list[kind].length,
    officialTotal: null,
    asOf,
  };
}
