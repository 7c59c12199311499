import { fieldsOf } from './fields.ts';
import { matchHeaders, plainHeading } from './match-headers.ts';
import { proposalFindings } from './propose-findings.ts';
import { findSwapped, recogniseValues } from './recognise-values.ts';
import { findRejectColumns } from './rejects.ts';
import type { CoordinateSystem, FileFacts, ImportKind, IntakeSettings, Proposal } from './schema.ts';

/** The headings of the public list of bank codes, in their plain form. */
const cnapsHeadings = ['lname', 'bankcode', 'cityname'];

/** Headings that tell one kind of list from the others. */
const telling: readonly (readonly [ImportKind, RegExp])[] = [
  ['flows', /转出地|承接地|^(origin|destination)(name|adcode|code)?$/],
  ['clusters', /集群|^cluster/],
];

/**
 * What a file is proposed to be read as: its kind, its columns, and what must be asked. `remembered` are the settings with
 * which a file of the same headings was read before; they win. The coordinate system is proposed where a heading names
 * it or it is remembered, and otherwise left open.
 */
export function propose(facts: FileFacts, remembered: IntakeSettings | null): Proposal {
  const rejects = findRejectColumns(facts.header);
  const { settings, recognisedBy } = remembered ? asRemembered(facts, remembered) : proposeFresh(facts);
  return {
    settings,
    recognisedBy,
    columnsByKind: columnsByKind(facts.header),
    layout: rejects ? 'rejects' : isCnaps(facts) ? 'cnaps' : isTemplate(facts, settings.kind) ? 'template' : null,
    addsTo: rejects ? (facts.sample[0]?.cells[rejects.mark] ?? null) : null,
    findings: proposalFindings(facts, settings, remembered ? 'remembered' : 'fresh'),
  };
}

type Proposed = Pick<Proposal, 'settings' | 'recognisedBy'>;

/** What was picked by hand for single rows of the last file is not meant for the rows of this one. */
function asRemembered(facts: FileFacts, remembered: IntakeSettings): Proposed {
  const settings = { ...remembered, ...readingOf(facts), places: {}, specialities: {} };
  const fields = Object.keys(settings.columns);
  return { settings, recognisedBy: Object.fromEntries(fields.map((field) => [field, 'remembered' as const])) };
}

const readingOf = ({ sheet, headerRow }: FileFacts) => ({ sheet, headerRow });

const emptySettings = (facts: FileFacts, kind: ImportKind): IntakeSettings => ({
  ...readingOf(facts),
  kind,
  relation: kind === 'branches' ? 'own' : null,
  bankName: null,
  columns: {},
  coordinateSystem: null,
  isSwapped: false,
  hasSpecialitiesFromNames: kind === 'branches',
  duplicateRule: 'keep-first',
  places: {},
  specialities: {},
});

function proposeFresh(facts: FileFacts): Proposed {
  const kind = kindOf(facts);
  const byHeading = withoutSequence(facts, matchHeaders(kind, withoutMarks(facts.header)));
  const byValues = recogniseValues(kind, facts, byHeading);
  const columns = { ...byHeading, ...byValues };
  const recognisedBy = {
    ...Object.fromEntries(Object.keys(byHeading).map((field) => [field, 'heading' as const])),
    ...Object.fromEntries(Object.keys(byValues).map((field) => [field, 'values' as const])),
  };
  const settings = {
    ...emptySettings(facts, kind),
    columns,
    relation: kind === 'branches' ? relationOf(facts, columns.bankName) : null,
    coordinateSystem: facts.format === 'geojson' ? ('wgs84' as const) : systemIn(facts.header, columns),
    isSwapped: kind === 'branches' && findSwapped(facts, columns) !== null,
  };
  return { settings, recognisedBy };
}

/** Numbers that count the rows tell no branch from another: in the next list they would name others. */
function withoutSequence({ sample }: FileFacts, columns: Record<string, number>): Record<string, number> {
  const { code, ...others } = columns;
  if (code === undefined) return columns;
  const numbers = sample.map(({ cells }) => Number(cells[code] || Number.NaN));
  const isSequence = numbers.length > 2 && numbers.every((each, row) => each === (numbers[0] ?? 0) + row && each < 1e6);
  return isSequence ? others : columns;
}

/** Columns that a file of rejected rows adds are no fields, whatever they are called. */
function withoutMarks(header: readonly string[]): string[] {
  const marks = findRejectColumns(header);
  const own = new Set(marks ? [marks.row, marks.reason, marks.mark] : []);
  return header.map((heading, column) => (own.has(column) ? '' : heading));
}

function columnsByKind(header: readonly string[]): Proposal['columnsByKind'] {
  const plain = withoutMarks(header);
  return {
    branches: matchHeaders('branches', plain),
    clusters: matchHeaders('clusters', plain),
    flows: matchHeaders('flows', plain),
    specialities: matchHeaders('specialities', plain),
  };
}

function kindOf(facts: FileFacts): ImportKind {
  const header = withoutMarks(facts.header);
  const plain = header.map(plainHeading);
  const told = telling.find(([, pattern]) => plain.some((heading) => pattern.test(heading)));
  return told?.[0] ?? (isSpecialityList(header) ? 'specialities' : 'branches');
}

const placeFields = ['address', 'province', 'prefecture', 'county', 'adcode', 'position', 'longitude', 'latitude'];

/** A list that says what branches are for, by code or by the map's own number, and not where they are. */
function isSpecialityList(header: readonly string[]): boolean {
  const columns = matchHeaders('branches', header);
  const hasPlace = placeFields.some((field) => columns[field] !== undefined);
  const { branchId, code } = matchHeaders('specialities', header);
  return columns.specialities !== undefined && (branchId ?? code) !== undefined && !hasPlace;
}

/** Whether the headings are those that the interface has for the fields of a kind, as in our templates. */
function isTemplate({ header }: FileFacts, kind: ImportKind): boolean {
  const plain = new Set(header.map(plainHeading));
  const isFilled = (language: 'zh' | 'en') => {
    const labels = fieldsOf(kind)
      .filter(({ name }) => name !== 'position')
      .map(({ label }) => plainHeading(label[language]));
    return labels.length === plain.size && labels.every((label) => plain.has(label));
  };
  return isFilled('zh') || isFilled('en');
}

function isCnaps({ header }: FileFacts): boolean {
  const plain = new Set(header.map(plainHeading));
  return cnapsHeadings.every((heading) => plain.has(heading));
}

/** A list of many banks is of ordinary branches, one of a single bank most likely of the bank that brings it. */
function relationOf(facts: FileFacts, column: number | undefined): IntakeSettings['relation'] {
  const banks = new Set(facts.sample.map(({ cells }) => cells[column ?? -1] ?? ''));
  return banks.size > 1 || isCnaps(facts) ? 'ordinary' : 'own';
}

const systemWords: readonly (readonly [RegExp, CoordinateSystem])[] = [
  [/bd-?09|百度|baidu/i, 'bd09'],
  [/gcj-?02|高德|火星|腾讯|amap/i, 'gcj02'],
  [/wgs-?84|gps|4326|cgcs2000|国家2000/i, 'wgs84'],
];

/** The system that the headings of the coordinates name, and no other heading: a list may number its rows by Baidu. */
function systemIn(header: readonly string[], columns: Record<string, number>): CoordinateSystem | null {
  const text = ['position', 'longitude', 'latitude'].map((field) => header[columns[field] ?? -1] ?? '').join(' ');
  const named = systemWords.filter(([pattern]) => pattern.test(text));
  return named.length === 1 ? (named[0]?.[1] ?? null) : null;
}
