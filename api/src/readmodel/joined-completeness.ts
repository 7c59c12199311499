import type { Catalogue } from '@icfm/data/catalogue';
import { countTowardsTotals } from '@icfm/data/completeness';
import type { Completeness } from '@icfm/data/model/dataset';
import type { BranchSet } from './branch-set.ts';
import type { ImportedList } from './imported-data.ts';

type Facts = Omit<Catalogue, 'completeness' | 'version'>;

/**
 * The records held of each official total, counted anew over what is loaded, and a line for every imported list: no
 * official total is known for those, and the label is their title. A list of specialities stands with the branches. Of a list beyond memory the label says that no
 * measure counts it.
 */
export function joinedCompleteness(
  facts: Facts,
  lists: readonly ImportedList[],
  beyond: BranchSet | null,
): Completeness[] {
  return [...countTowardsTotals(facts), ...lists.map((list) => describeList(list, beyond))];
}

function describeList({ id, kind, title, asOf, ...list }: ImportedList, beyond: BranchSet | null): Completeness {
  const rowsBeyond = beyond?.countOf.get(id);
  const isMeasured = rowsBeyond === undefined;
  return {
    dataset: kind === 'specialities' ? 'branches' : kind,
    labelZh: isMeasured ? title : `${title}（超出内存，未计入任何测量）`,
    labelEn: isMeasured ? title : `${title} (beyond memory, counted in no measure)`,
    rowsHeld: rowsBeyond ?? list[kind].length,
    officialTotal: null,
    asOf,
  };
}
