import { decodeText, detectEncoding } from './decode-text.ts';
import { IntakeError } from './intake-error.ts';
import { checkShape } from './json-shape.ts';
import { limits } from './limits.ts';
import { shown } from './row-reader.ts';
import type { RawRow } from './split-records.ts';

/** Headings of what a feature has beside its properties. */
const geometryColumns = ['longitude', 'latitude', 'geometry'] as const;

export interface GeoJsonTable {
  header: string[];
  /** Row 1 is kept for the headings, as in a table: the first feature is row 2. */
  rows: RawRow[];
  /** What the file says of its coordinate system, where that is none we take as WGS 84. */
  foreignSystem: string | null;
}

/** Features are up to a million: plain looks at them take a fraction of the time of schemas. */
type JsonObject = Record<string, unknown>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Feature {
  properties: JsonObject;
  geometry: JsonObject | null;
}

function toFeature(candidate: unknown): Feature | null {
  if (!isObject(candidate) || candidate.type !== 'Feature') return null;
  const { properties, geometry } = candidate;
  if (!isObject(properties) && (properties ?? null) !== null) return null;
  return { properties: isObject(properties) ? properties : {}, geometry: isObject(geometry) ? geometry : null };
}

/** Reads GeoJSON (RFC 7946), a list of features, or one feature a line, as a table. Only points have a place. */
export function openGeoJson(bytes: Uint8Array): GeoJsonTable {
  if (bytes.length > limits.geojsonBytes) throw tooLarge(bytes.length);
  const text = [...decodeText(bytes, detectEncoding(bytes))].join('');
  checkShape(text);
  const parsed = parseJson(text);
  const features = featuresOf(parsed);
  if (features.length > limits.rows) throw tooMany(features.length);
  const header = headerOf(features);
  const columns = new Map(header.map((name, column) => [name, column]));
  const rows = features.map((feature, index) => toRow(feature, index + 2, columns));
  refuseUnplaced(features);
  const name = systemOf(parsed);
  return { header, rows, foreignSystem: /^$|CRS84|4326|4490/.test(name) ? null : name };
}

/** The system as the `crs` member of older GeoJSON names it; '' without one. */
function systemOf(parsed: unknown): string {
  const crs = isObject(parsed) && isObject(parsed.crs) ? parsed.crs : {};
  const { name } = isObject(crs.properties) ? crs.properties : {};
  return typeof name === 'string' ? name : '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // One feature a line, with or without the mark of RFC 8142 before it.
    const lines = text.split(/\r?\n/).map((line) => line.replace('\u001e', '').trim());
    const filled = lines.filter((line) => line !== '');
    if (filled.length > 1 && filled.every((line) => line.startsWith('{') && line.endsWith('}')))
      return filled.map(parseLine);
    throw invalidJson(error);
  }
}

function parseLine(line: string, index: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw invalidJson(error, index + 1);
  }
}

function featuresOf(parsed: unknown): Feature[] {
  const listed: unknown = isObject(parsed) && Array.isArray(parsed.features) ? parsed.features : parsed;
  const candidates: unknown[] = Array.isArray(listed) ? listed : [listed];
  return candidates.map((candidate, index) => {
    const feature = toFeature(candidate);
    if (feature) return feature;
    throw new IntakeError(
      'not-a-feature',
      {
        zh: `第 ${index + 2} 行：需要 GeoJSON 要素（type 为 Feature），收到的不是`,
        en: `Row ${index + 2}: wanted a GeoJSON feature (type Feature), got something else`,
      },
      { row: index + 2 },
    );
  });
}

function headerOf(features: readonly Feature[]): string[] {
  const names = new Set<string>();
  for (const { properties } of features) {
    for (const name of Object.keys(properties)) names.add(name);
    if (names.size > limits.columns) throw tooWide();
  }
  for (const name of geometryColumns) names.delete(name);
  return [...names, ...geometryColumns];
}

function toRow({ properties, geometry }: Feature, number: number, columns: ReadonlyMap<string, number>): RawRow {
  const cells = new Array<string>(columns.size).fill('');
  const put = (name: string, value: unknown) => {
    const column = columns.get(name);
    if (column !== undefined) cells[column] = textOf(value);
  };
  for (const [name, value] of Object.entries(properties)) put(name, value);
  put('geometry', geometry?.type);
  const [longitude, latitude] = pointOf(geometry);
  // Without a point, properties of these names may say where it is.
  if (longitude !== undefined) put('longitude', longitude);
  if (latitude !== undefined) put('latitude', latitude);
  return { number, cells };
}

function pointOf(geometry: JsonObject | null): unknown[] {
  const { type, coordinates } = geometry ?? {};
  if (!Array.isArray(coordinates)) return [];
  if (type === 'Point') return coordinates;
  const [only] = coordinates;
  return type === 'MultiPoint' && coordinates.length === 1 && Array.isArray(only) ? only : [];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(';');
  return typeof value === 'object' ? '' : String(value);
}

const isDegrees = ([longitude, latitude]: unknown[]) =>
  typeof longitude === 'number' &&
  typeof latitude === 'number' &&
  Math.abs(longitude) <= 180 &&
  Math.abs(latitude) <= 90;

/** A file none of whose points is one is wrong as a whole; where some are, the others are wrong rows and no more. */
function refuseUnplaced(features: readonly Feature[]): void {
  const points = features.map(({ geometry }) => (geometry?.type === 'Point' ? pointOf(geometry) : null));
  const first = points.findIndex((point) => point !== null);
  if (first < 0 || points.some((point) => point !== null && isDegrees(point))) return;
  throw noDegrees(first + 2, JSON.stringify(points[first]) ?? '');
}

const noDegrees = (row: number, got: string) =>
  new IntakeError(
    'not-degrees',
    {
      zh: `第 ${row} 行的 coordinates 需要经度、纬度两个以度为单位的数（WGS 84），收到 ${shown(got)}；其他点也不是：米制投影坐标请先转换为经纬度`,
      en: `Row ${row}: wanted coordinates as the two numbers longitude and latitude in degrees (WGS 84), got ${shown(got)}, and no other point has them: convert metres of a projection to degrees`,
    },
    { row, column: 'coordinates' },
  );

/** The engine's own message says where; what else it says is in English only. */
function invalidJson(error: unknown, line: number | null = null): IntakeError {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  const at = {
    zh: position ? `（第 ${position} 个字符附近）` : '',
    en: position ? ` (near character ${position})` : '',
  };
  const where = line === null ? { zh: '', en: '' } : { zh: `第 ${line} 行：`, en: `Line ${line}: ` };
  return new IntakeError('invalid-json', {
    zh: `${where.zh}需要有效的 JSON，收到的无法解析${at.zh}；NaN、Infinity 与多余的逗号都不是 JSON`,
    en: `${where.en}Wanted valid JSON, got text that is none${at.en}; NaN, Infinity and surplus commas are no JSON`,
  });
}

const tooLarge = (bytes: number) =>
  new IntakeError('geojson-too-large', {
    zh: `GeoJSON 最大 ${limits.geojsonBytes / 2 ** 20} MB，收到 ${Math.ceil(bytes / 2 ** 20)} MB；更大的请改用 CSV`,
    en: `Wanted GeoJSON of at most ${limits.geojsonBytes / 2 ** 20} MB, got ${Math.ceil(bytes / 2 ** 20)} MB; bring more as CSV`,
  });

const tooMany = (count: number) =>
  new IntakeError('too-many-rows', {
    zh: `最多 ${limits.rows} 行，收到 ${count} 个要素`,
    en: `Wanted at most ${limits.rows} rows, got ${count} features`,
  });

const tooWide = () =>
  new IntakeError('too-many-columns', {
    zh: `属性最多 ${limits.columns} 个，收到更多`,
    en: `Wanted at most ${limits.columns} properties, got more`,
  });
