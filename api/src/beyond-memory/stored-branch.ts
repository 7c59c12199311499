import { Authority, type Branch, BranchRelation, PositionPrecision } from '@icfm/data/model/branch';
import { Source } from '@icfm/data/model/source';
import type { SqlRow } from '../store/database.ts';
import { branchColumns } from './branch-columns.ts';

/** The columns that a branch is read from, and where it is known to stand. */
export const storedColumns = [
  'place',
  'province',
  'position[0] AS x',
  'position[1] AS y',
  ...Object.values(branchColumns).map(({ column }) => column),
] as const;

/** A branch out of the database with its place in the order of all, and what it is known to stand at. */
export interface StoredBranch {
  place: number;
  branch: Branch;
  position: readonly [longitude: number, latitude: number] | null;
  /** Adcode of the province, null where none is known. */
  province: string | null;
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
const numberOrNull = (value: unknown) => (typeof value === 'number' ? value : null);
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** One of the values that a property may have. */
function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new Error(`wanted one of ${values.join(', ')} in a stored branch, got ${value}`);
  return found;
}

const tiers = ['A', 'B', 'C'] as const;

/** A branch from its row; `titleOf` knows the lists, whose title is the source of their records. */
export function storedBranch(row: SqlRow, titleOf: ReadonlyMap<string, string>): StoredBranch {
  const [x, y] = [numberOrNull(row.x), numberOrNull(row.y)];
  const importId = textOrNull(row.import_id);
  return {
    place: Number(row.place),
    position: x === null || y === null ? null : [x, y],
    province: row.province === '00' ? null : `${row.province}0000`,
    branch: branchOf(row, importId, sourcesOf(row.sources, titleOf.get(importId ?? '') ?? '')),
  };
}

function sourcesOf(own: unknown, title: string): Branch['sources'] {
  return own === null ? [{ title, url: null, publisher: null, grade: 'C' }] : Source.array().parse(own);
}

/** In the order of the schema, as records in memory have it: equal branches are equal texts. */
function branchOf(row: SqlRow, importId: string | null, sources: Branch['sources']): Branch {
  return {
    id: String(row.id),
    nameZh: String(row.name_zh),
    bankName: String(row.bank_name),
    specialities: textsOf(row.specialities),
    serves: textOrNull(row.serves),
    authority: oneOf(Authority.options, row.authority),
    authorityNote: textOrNull(row.authority_note),
    adcode: textOrNull(row.adcode),
    positionPrecision: oneOf(PositionPrecision.options, row.position_precision),
    adcodeBasis: textOrNull(row.adcode_basis),
    longitude: numberOrNull(row.longitude),
    latitude: numberOrNull(row.latitude),
    code: textOrNull(row.code),
    relation: row.relation === null ? null : oneOf(BranchRelation.options, row.relation),
    importId,
    openedYear: numberOrNull(row.opened_year),
    dateNote: textOrNull(row.date_note),
    designatedBy: textOrNull(row.designated_by),
    status: String(row.status),
    evidenceTier: oneOf(tiers, row.evidence_tier),
    sourceKind: textOrNull(row.source_kind),
    sources,
    note: textOrNull(row.note),
  };
}
