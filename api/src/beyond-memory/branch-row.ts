import type { Branch } from '@icfm/data/model/branch';
import { isOfKind, markKinds } from '../readmodel/branch-marks.ts';
import type { Gazetteer } from '../readmodel/gazetteer.ts';
import { locateBranch } from '../readmodel/locate.ts';
import { nameKey } from '../readmodel/name-keys.ts';
import { normalise } from '../search/search-keys.ts';

/** A branch on its way into the database, by the names of its columns. */
export type BranchRow = Record<string, string | number | null | string[] | Branch['sources']>;

/** No province is known, and so the branch stands in the part for others. */
const noProvince = '00';

/** The columns of a branch. `sources` is null where they are those of its whole list. */
export function rowOfBranch(gazetteer: Gazetteer, branch: Branch, sources: Branch['sources'] | null): BranchRow {
  const position = locateBranch(gazetteer, branch);
  return {
    id: branch.id,
    name_zh: branch.nameZh,
    bank_name: branch.bankName,
    specialities: branch.specialities,
    serves: branch.serves,
    authority: branch.authority,
    authority_note: branch.authorityNote,
    adcode: branch.adcode,
    position_precision: branch.positionPrecision,
    adcode_basis: branch.adcodeBasis,
    longitude: branch.longitude,
    latitude: branch.latitude,
    code: branch.code,
    relation: branch.relation,
    import_id: branch.importId,
    opened_year: branch.openedYear,
    date_note: branch.dateNote,
    designated_by: branch.designatedBy,
    status: branch.status,
    evidence_tier: branch.evidenceTier,
    source_kind: branch.sourceKind,
    sources,
    note: branch.note,
    province: position?.region?.provinceAdcode.slice(0, 2) ?? noProvince,
    kinds: kindBits(branch.specialities),
    search_name: searchedAs(branch.nameZh),
    search_code: branch.code === null ? null : searchedAs(branch.code),
    x: position?.longitude ?? null,
    y: position?.latitude ?? null,
  };
}

/** What doubles are told by; see `src/readmodel/merge-branches.ts`. */
export const nameOf = ({ bankName, nameZh }: Branch) => `${nameKey(bankName)}|${nameKey(nameZh)}`;

/** Null where a text is searched for as it is written. */
function searchedAs(text: string): string | null {
  const normal = normalise(text);
  return normal === text ? null : normal;
}

function kindBits(specialities: readonly string[]): number {
  let bits = 0;
  for (const place of markKinds.keys()) if (isOfKind(specialities, place)) bits |= 1 << place;
  return bits;
}
