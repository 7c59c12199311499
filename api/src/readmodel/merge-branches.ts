import type { Branch, BranchRelation } from '@icfm/data/model/branch';
import type { Source } from '@icfm/data/model/source';
import { eachInSteps, type Steps } from '../measures/steps.ts';
import { nameKey } from './name-keys.ts';

export interface MergedBranches {
  branches: Branch[];
  /** Records that another one stands for. */
  merged: number;
  /** The id of each such record, and of the one that stands for it. */
  keptAs: ReadonlyMap<string, string>;
}

const ranks: Readonly<Record<BranchRelation | 'bundled', number>> = {
  own: 0,
  competitor: 1,
  ordinary: 2,
  bundled: 3,
};

/** Which lists come first: those of a lower rank. */
export const rankOfRelation = (relation: BranchRelation | null) => ranks[relation ?? 'bundled'];

const rankOf = (list: readonly Branch[]) => rankOfRelation(list[0]?.relation ?? null);

/**
 * Joins lists of branches in steps. The same branch in two lists is one record: the one of the own list before that of a
 * competitor's, an ordinary one and the bundled register's, with the specialities and sources of all; of lists of one
 * sort that of the first given, as it is. Doubles within one list were decided on when it was imported and stay.
 *
 * The same are branches with the same code, or, where one has none, of the same name and bank and not known to stand in
 * different prefectures.
 */
export function* mergeBranches(lists: readonly (readonly Branch[])[]): Steps<MergedBranches> {
  const branches: Branch[] = [];
  const keptAs = new Map<string, string>();
  const ordered = [...lists].sort((left, right) => rankOf(left) - rankOf(right));
  const finder = createFinder(branches, yield* soughtSteps(ordered.slice(1)));
  for (const [place, list] of ordered.entries()) {
    const isLast = place === ordered.length - 1;
    const end = branches.length;
    yield* eachInSteps(list.length, (index) => {
      const branch = list[index];
      if (branch === undefined) return;
      const found = finder.find(branch, end);
      const kept = found === null ? undefined : branches[found];
      if (found === null || kept === undefined) {
        branches.push(branch);
        // Nothing is looked for after the last list.
        if (!isLast) finder.add(branch, branches.length - 1);
        return;
      }
      // A newer list of the same sort stands for itself; of another sort each adds what it knows.
      branches[found] = kept.relation === branch.relation ? kept : joinRecords(kept, branch);
      keptAs.set(branch.id, kept.id);
    });
  }
  return { branches, merged: keptAs.size, keptAs };
}

/** The codes and names that some list will be looked for by. */
interface Sought {
  codes: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

function* soughtSteps(lists: readonly (readonly Branch[])[]): Steps<Sought> {
  const [codes, names] = [new Set<string>(), new Set<string>()];
  for (const list of lists) {
    yield* eachInSteps(list.length, (index) => {
      const branch = list[index];
      if (branch === undefined) return;
      if (branch.code !== null) codes.add(branch.code);
      names.add(nameKey(branch.nameZh));
    });
  }
  return { codes, names };
}

/**
 * Finds the record among those kept that a branch is the double of. What nobody will look for is not kept ready: before
 * the register of two hundred stands most often one list of a quarter of a million.
 */
function createFinder(kept: readonly Branch[], sought: Sought) {
  const byCode = new Map<string, number>();
  const byName = new Map<string, number[]>();
  const nameOf = ({ bankName, nameZh }: Branch) => `${nameKey(bankName)}|${nameKey(nameZh)}`;
  return {
    /** Its place, or null; looks only at the first `end` records. */
    find(branch: Branch, end: number): number | null {
      if (end === 0) return null;
      const sameCode = branch.code === null ? undefined : byCode.get(branch.code);
      if (sameCode !== undefined && sameCode < end) return sameCode;
      const isSame = (place: number) => place < end && mayBeSame(kept[place], branch);
      return byName.get(nameOf(branch))?.find(isSame) ?? null;
    },
    add(branch: Branch, place: number): void {
      const { code } = branch;
      if (code !== null && sought.codes.has(code) && !byCode.has(code)) byCode.set(code, place);
      if (!sought.names.has(nameKey(branch.nameZh))) return;
      const name = nameOf(branch);
      const places = byName.get(name);
      if (places) places.push(place);
      else byName.set(name, [place]);
    },
  };
}

/** Branches of one name are different where their codes are, or the prefectures they stand in. */
export function mayBeSame(kept: Branch | undefined, branch: Branch): boolean {
  if (kept === undefined) return false;
  if (kept.code !== null && branch.code !== null) return false;
  return kept.adcode === null || branch.adcode === null || isSamePlace(kept.adcode, branch.adcode);
}

/** A unit of province level holds all prefectures of its code. */
function isSamePlace(left: string, right: string): boolean {
  const isProvince = left.endsWith('0000') || right.endsWith('0000');
  return isProvince ? left.slice(0, 2) === right.slice(0, 2) : left.slice(0, 4) === right.slice(0, 4);
}

/** What both records of a branch know; the one kept comes first. */
export function joinRecords(kept: Branch, other: Branch): Branch {
  const isPlaced = kept.positionPrecision !== 'none';
  const { adcode, positionPrecision, adcodeBasis, longitude, latitude } = isPlaced ? kept : other;
  const knows = kept.authority === 'unknown' ? other : kept;
  return {
    ...kept,
    ...{ adcode, positionPrecision, adcodeBasis, longitude, latitude },
    specialities: [...new Set([...kept.specialities, ...other.specialities])],
    serves: kept.serves ?? other.serves,
    authority: knows.authority,
    authorityNote: knows.authorityNote,
    code: kept.code ?? other.code,
    openedYear: kept.openedYear ?? other.openedYear,
    dateNote: kept.openedYear === null ? other.dateNote : kept.dateNote,
    designatedBy: kept.designatedBy ?? other.designatedBy,
    sources: joinSources(kept.sources, other.sources),
  };
}

/** The sources of both, each once. */
export function joinSources(sources: readonly Source[], others: readonly Source[]): Source[] {
  const isNew = ({ title, url }: Source) => !sources.some((known) => known.title === title && known.url === url);
  return [...sources, ...others.filter(isNew)];
}
