import type { Branch } from '@icfm/data/model/branch';

type ColumnType = 'text' | 'text[]' | 'float8' | 'int' | 'json';

/** The column of each property of a branch. */
export const branchColumns: Readonly<Record<keyof Branch, { column: string; type: ColumnType }>> = {
  id: { column: 'id', type: 'text' },
  nameZh: { column: 'name_zh', type: 'text' },
  bankName: { column: 'bank_name', type: 'text' },
  specialities: { column: 'specialities', type: 'text[]' },
  serves: { column: 'serves', type: 'text' },
  authority: { column: 'authority', type: 'text' },
  authorityNote: { column: 'authority_note', type: 'text' },
  adcode: { column: 'adcode', type: 'text' },
  positionPrecision: { column: 'position_precision', type: 'text' },
  adcodeBasis: { column: 'adcode_basis', type: 'text' },
  longitude: { column: 'longitude', type: 'float8' },
  latitude: { column: 'latitude', type: 'float8' },
  code: { column: 'code', type: 'text' },
  relation: { column: 'relation', type: 'text' },
  importId: { column: 'import_id', type: 'text' },
  openedYear: { column: 'opened_year', type: 'int' },
  dateNote: { column: 'date_note', type: 'text' },
  designatedBy: { column: 'designated_by', type: 'text' },
  status: { column: 'status', type: 'text' },
  evidenceTier: { column: 'evidence_tier', type: 'text' },
  sourceKind: { column: 'source_kind', type: 'text' },
  sources: { column: 'sources', type: 'json' },
  note: { column: 'note', type: 'text' },
};

/** What is worked out of a branch once, when it is stored. */
export const derivedColumns = [
  /** Two digits of the province it is known to stand in, `00` where none is known. */
  { column: 'province', type: 'text' },
  /** A bit for each kind of speciality that marks count. */
  { column: 'kinds', type: 'int' },
  /** The name as it is searched for; null where it is the name itself. */
  { column: 'search_name', type: 'text' },
  /** The code likewise. */
  { column: 'search_code', type: 'text' },
] as const;

/** The place of a property, `index` among them, in the order of branches; null where there is no such column. */
export function columnOf(property: string): { column: string; type: ColumnType } | null {
  if (property === 'index') return { column: 'place', type: 'int' };
  return isProperty(property) ? branchColumns[property] : null;
}

const isProperty = (name: string): name is keyof Branch => Object.hasOwn(branchColumns, name);
