/** A table of an answer, and where its figures stand in the JSON of the same answer. */
export type ResultCase = {
  path: string;
  table: string;
  /** Where the rows of the table stand in the JSON. */
  rowsAt: string[];
  /** Columns that the row of the JSON has not: read from the records, or repeated from the question. */
  joined?: string[];
  geometry: 'Point' | 'LineString' | null;
};

const named = ['nameZh', 'nameEn', 'kind', 'sector', 'coreAdcode', 'longitude', 'latitude', 'sources'];
const regions = ['scope', 'nation', 'macroRegions', 'provinces', 'prefectures'];
const ofSite = ['rank', 'newCount', 'servesCount', 'equalIds'];
const ofProof = ['certificate.status', 'certificate.incumbent', 'certificate.bound'];

export const resultCases: ResultCase[] = [
  { path: 'coverage?region=340000', table: 'clusters', rowsAt: ['clusters'], joined: ['sources'], geometry: 'Point' },
  { path: 'coverage?bank=中国银行&reachKilometers=80', table: 'regions', rowsAt: regions, geometry: 'Point' },
  { path: 'access?addedBank=甲银行', table: 'clusters', rowsAt: ['clusters'], joined: named, geometry: 'Point' },
  { path: 'access?reachKilometers=0', table: 'regions', rowsAt: regions, geometry: 'Point' },
  { path: 'access', table: 'lorenz', rowsAt: ['equity.lorenz'], geometry: null },
  { path: 'gaps?bank=中国工商银行', table: 'gaps', rowsAt: ['gaps'], joined: ['sources'], geometry: 'Point' },
  {
    path: 'sites?newSites=2',
    table: 'sites',
    rowsAt: ['plan.sites'],
    joined: [...ofSite, ...ofProof],
    geometry: 'Point',
  },
  { path: 'sites?newSites=2', table: 'curve', rowsAt: ['curve'], geometry: null },
  {
    path: 'pairing?bank=中国银行',
    table: 'corridors',
    rowsAt: ['corridors'],
    joined: ['sources'],
    geometry: 'LineString',
  },
  { path: 'pairing', table: 'banks', rowsAt: ['banks'], geometry: null },
  {
    path: 'transfers?level=prefecture&most=40',
    table: 'corridors',
    rowsAt: ['corridors'],
    joined: ['sources', 'total'],
    geometry: 'LineString',
  },
  { path: 'transfers?basis=planned', table: 'nodes', rowsAt: ['nodes'], joined: ['basis'], geometry: 'Point' },
  {
    path: 'transfers?basis=in-place',
    table: 'matrix',
    rowsAt: ['matrix.cells', 'matrix.apart'],
    joined: ['basis'],
    geometry: null,
  },
  { path: 'transfers/finance', table: 'receivers', rowsAt: ['receivers'], joined: ['basis'], geometry: 'Point' },
  { path: 'changes?region=east', table: 'years', rowsAt: ['years'], geometry: null },
  {
    path: 'robustness?region=440000',
    table: 'ranks',
    rowsAt: ['ranks'],
    joined: ['level', 'nameZh', 'nameEn'],
    geometry: null,
  },
];

/** What stands at a path of a JSON value; undefined where a name is missing, null below null. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, name) => {
    if (found === null) return null;
    return typeof found === 'object' && found !== undefined ? Reflect.get(found, name) : undefined;
  }, value);
}

const identity = (row: unknown) => `${at(row, 'level')}:${at(row, 'id')}`;

/** Rows of the JSON; a region stands once, though an answer tells it as scope and in its list. */
export function rowsOf(json: unknown, { rowsAt }: ResultCase): unknown[] {
  const rows = rowsAt.flatMap((path) => at(json, path) ?? []);
  if (rowsAt !== regions) return rows;
  return rows.filter((row, place) => rows.findIndex((other) => identity(other) === identity(row)) === place);
}

/** A cell as a program writes it; an empty one is not known. */
export function written(value: unknown): string {
  if (value === null) return '';
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}
