import { z } from 'zod';
import { adcode, codes, grade, integer, oneOf, optional, optionalText, text } from './cells.ts';
import { Authority, type Branch, PositionPrecision } from './model/branch.ts';
import type { Source } from './model/source.ts';
import { readCsv } from './read-csv.ts';
import { isParallel, lowerGrade, parallelSources, sourceList, sourcesOf } from './sources.ts';

const SourceKind = z.enum(['official', 'press', 'third-party-copy', 'register', 'abstract', 'code-mention']);
type SourceKind = z.infer<typeof SourceKind>;

const Row = z
  .object({
    id: text,
    name_zh: text,
    bank_name: text,
    specialities: codes,
    serves: optionalText,
    authority: oneOf(Authority.options),
    authority_note: optionalText,
    adcode: optional(adcode),
    position_precision: oneOf(PositionPrecision.options),
    adcode_basis: optionalText,
    opened_year: optional(integer.pipe(z.number().min(1800, 'a year from 1800').max(2100, 'a year'))),
    date_note: optionalText,
    designated_by: optionalText,
    status: text,
    evidence_tier: grade,
    source_title: text,
    source_url: sourceList,
    publisher: optionalText,
    source_kind: optional(oneOf(SourceKind.options)),
    note: optionalText,
  })
  .refine(isParallel, parallelSources);
type Row = z.output<typeof Row>;

/** The branches of a `branches.csv`. */
export function readBranches(file: string): Branch[] {
  return readCsv(file, Row).map(toBranch);
}

function toBranch(row: Row): Branch {
  return {
    id: row.id,
    nameZh: row.name_zh,
    bankName: row.bank_name,
    specialities: row.specialities,
    serves: row.serves,
    authority: row.authority,
    authorityNote: row.authority_note,
    adcode: row.adcode,
    positionPrecision: row.position_precision,
    adcodeBasis: row.adcode_basis,
    longitude: null,
    latitude: null,
    code: null,
    relation: null,
    importId: null,
    openedYear: row.opened_year,
    dateNote: row.date_note,
    designatedBy: row.designated_by,
    status: row.status,
    evidenceTier: row.evidence_tier,
    sourceKind: row.source_kind,
    sources: sourcesOf(row.source_title, row.source_url, row.publisher, () =>
      gradeOf(row.source_kind, row.evidence_tier),
    ),
    note: row.note,
  };
}

/** The evidence tier says how well a page states the fact; only an official body or the press makes that a grade A source. */
function gradeOf(kind: SourceKind | null, tier: Source['grade']): Source['grade'] {
  const isFirstHand = kind === 'official' || kind === 'press';
  return isFirstHand ? tier : lowerGrade('B', tier);
}
