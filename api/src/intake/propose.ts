import { matchHeaders, plainHeading } from './match-headers.ts';
import { readAngle } from './read-coordinates.ts';
import { findSwapped, recogniseValues } from './recognise-values.ts';
import { findRejectColumns } from './rejects.ts';
import type { CoordinateSystem, FileFacts, Finding, ImportKind, IntakeSettings, Proposal } from './schema.ts';

/** The headings of the public list of bank codes, in their plain form. */
const cnapsHeadings = ['lname', 'bankcode', 'cityname'];

/** Headings that tell one kind of list from the others. */
const telling: readonly (readonly [ImportKind, RegExp])[] = [
  ['flows', /转出地|承接地|^origin|^destination/],
  ['clusters', /集群|^cluster/],
];

/**
 * What a file is proposed to be read as: its kind, its columns, and what must be asked. `remembered` are the settings with
 * which a file of the same headings was read before; they win. The coordinate system is proposed where a heading names
 * it or it is remembered, and otherwise left open.
 */
export function propose(facts: FileFacts, remembered: IntakeSettings | null): Proposal {
  const rejects = findRejectColumns(facts.header);
  const fresh = remembered ? null : proposeFresh(facts);
  const settings = remembered ? { ...remembered, ...readingOf(facts), places: {}, specialities: {} } : fresh?.settings;
  const columns = settings?.columns ?? {};
  const findings = settings ? findingsOf(facts, settings) : [];
  return {
    settings: settings ?? emptySettings(facts, 'branches'),
    recognisedBy:
      fresh?.recognisedBy ?? Object.fromEntries(Object.keys(columns).map((field) => [field, 'remembered' as const])),
    layout: rejects ? 'rejects' : isCnaps(facts) ? 'cnaps' : null,
    addsTo: rejects ? (facts.sample[0]?.cells[rejects.mark] ?? null) : null,
    findings,
  };
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

function proposeFresh(facts: FileFacts): Pick<Proposal, 'settings' | 'recognisedBy'> {
  const kind = kindOf(facts);
  const byHeading = matchHeaders(kind, withoutMarks(facts.header));
  const byValues = recogniseValues(kind, facts, byHeading);
  const columns = { ...byHeading, ...byValues };
  const recognisedBy = {
    ...Object.fromEntries(Object.keys(byHeading).map((field) => [field, 'heading' as const])),
    ...Object.fromEntries(Object.keys(byValues).map((field) => [field, 'values' as const])),
  };
  const relation =
    kind === 'branches' ? (isManyBanks(facts, columns.bankName) || isCnaps(facts) ? 'ordinary' : 'own') : null;
  const coordinateSystem = facts.format === 'geojson' ? 'wgs84' : systemIn(facts.header);
  return { settings: { ...emptySettings(facts, kind), columns, relation, coordinateSystem }, recognisedBy };
}

/** Columns that a file of rejected rows adds are no fields, whatever they are called. */
function withoutMarks(header: readonly string[]): string[] {
  const marks = findRejectColumns(header);
  return marks
    ? header.map((heading, column) => (column === marks.row || column === marks.mark ? '' : heading))
    : [...header];
}

function kindOf({ header }: FileFacts): ImportKind {
  const plain = header.map(plainHeading);
  const told = telling.find(([, pattern]) => plain.some((heading) => pattern.test(heading)));
  return told?.[0] ?? 'branches';
}

function isCnaps({ header }: FileFacts): boolean {
  const plain = new Set(header.map(plainHeading));
  return cnapsHeadings.every((heading) => plain.has(heading));
}

function isManyBanks({ sample }: FileFacts, column: number | undefined): boolean {
  return column !== undefined && new Set(sample.map(({ cells }) => cells[column] ?? '')).size > 1;
}

const systemWords: readonly (readonly [RegExp, CoordinateSystem])[] = [
  [/bd-?09|百度|baidu/i, 'bd09'],
  [/gcj-?02|高德|火星|腾讯|amap/i, 'gcj02'],
  [/wgs-?84|gps|4326|cgcs2000|国家2000/i, 'wgs84'],
];

function systemIn(header: readonly string[]): CoordinateSystem | null {
  const text = header.join(' ');
  const named = systemWords.filter(([pattern]) => pattern.test(text));
  return named.length === 1 ? (named[0]?.[1] ?? null) : null;
}

function findingsOf(facts: FileFacts, settings: IntakeSettings): Finding[] {
  const findings = [...facts.findings];
  const swapped = findSwapped(facts, settings.columns);
  const headingAt = (field: string) => facts.header[settings.columns[field] ?? -1] ?? field;
  if (swapped !== null && !settings.isSwapped) {
    findings.push({
      row: swapped,
      column: headingAt('longitude'),
      code: 'swapped-columns',
      severity: 'warning',
      message: {
        zh: `从第 ${swapped} 行起，经度列“${headingAt('longitude')}”与纬度列“${headingAt('latitude')}”像是写反了：可以一键互换`,
        en: `From row ${swapped} on, the columns “${headingAt('longitude')}” (longitude, lon) and “${headingAt('latitude')}” (latitude, lat) seem to be swapped: they can be exchanged`,
      },
    });
  }
  const form = facts.sample
    .map(({ cells }) => readAngle(cells[settings.columns.longitude ?? -1] ?? '')?.form)
    .find((each) => each === 'sexagesimal' || each === 'comma');
  if (form) findings.push(otherForm(form, headingAt('longitude')));
  return findings;
}

const otherForm = (form: 'sexagesimal' | 'comma', column: string): Finding => ({
  row: null,
  column,
  code: `coordinates-${form}`,
  severity: 'note',
  message:
    form === 'comma'
      ? { zh: '坐标用逗号作小数点，已按小数读取', en: 'The coordinates have decimal commas; they are read as decimals' }
      : {
          zh: '坐标为度分秒，已换算为度',
          en: 'The coordinates are degrees and minutes; they are converted to degrees',
        },
});
