import { decodeText, detectEncoding } from './decode-text.ts';
import { IntakeError } from './intake-error.ts';
import { limits } from './limits.ts';
import { openDelimited } from './read-delimited.ts';
import { openGeoJson } from './read-geojson.ts';
import { openWorkbook } from './read-workbook.ts';
import type { SourceFormat, TextEncoding } from './schema.ts';
import type { RawRow } from './split-records.ts';
import { isOldOffice, isZip } from './unzip-part.ts';

/** A file opened by what it is, whatever its name says; rows are read when asked for. */
export interface OpenFile {
  format: SourceFormat;
  encoding: TextEncoding | null;
  delimiter: string | null;
  sheets: string[];
  /** Headings that the format itself has: GeoJSON's. */
  header: string[] | null;
  foreignSystem: string | null;
  rows(sheet: string | null, most: number): Iterable<RawRow>;
  /** The number of the last row, where the file states it. */
  lastRowOf(sheet: string | null): number | null;
}

/** Opens a file. Throws an `IntakeError` where it cannot be read at all. */
export function openFile(bytes: Uint8Array, fileName: string): OpenFile {
  if (bytes.length === 0) throw empty();
  if (bytes.length > limits.bytes) throw tooLarge(bytes.length);
  const nameEnd = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (isZip(bytes) || isOldOffice(bytes) || ['xlsx', 'xls', 'xlsm'].includes(nameEnd)) return workbook(bytes);
  if (['json', 'geojson', 'geojsonl', 'ndjson'].includes(nameEnd) || looksLikeJson(bytes)) return geojson(bytes);
  return delimited(bytes);
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const beginning = [...decodeText(sample, detectEncoding(sample))].join('');
  return /^\s*[{[]\s*["{]/.test(beginning);
}

function workbook(bytes: Uint8Array): OpenFile {
  const { sheets, rows, lastRowOf } = openWorkbook(bytes);
  const [first = ''] = sheets;
  return {
    format: 'workbook',
    encoding: null,
    delimiter: null,
    sheets,
    header: null,
    foreignSystem: null,
    rows: (sheet, most) => rows(sheet ?? first, most),
    lastRowOf: (sheet) => lastRowOf(sheet ?? first),
  };
}

function geojson(bytes: Uint8Array): OpenFile {
  const { header, rows, foreignSystem } = openGeoJson(bytes);
  return {
    format: 'geojson',
    encoding: 'utf-8',
    delimiter: null,
    sheets: [],
    header,
    foreignSystem,
    rows: (_, most) => rows.slice(0, most),
    lastRowOf: () => rows.length + 1,
  };
}

function delimited(bytes: Uint8Array): OpenFile {
  const { encoding, delimiter, rows } = openDelimited(bytes);
  return {
    format: 'delimited',
    encoding,
    delimiter,
    sheets: [],
    header: null,
    foreignSystem: null,
    rows: (_, most) => first(rows(), most),
    lastRowOf: () => null,
  };
}

function* first(rows: Iterable<RawRow>, most: number): Generator<RawRow> {
  let given = 0;
  for (const row of rows) {
    if (given >= most) return;
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    given += 1;
    yield row;
  }
}

const empty = () =>
  new IntakeError('empty-file', {
    zh: '文件为空：需要一行表头和至少一行数据',
    en: 'The file is empty: wanted a row of headings and at least one row of data',
  });

const tooLarge = (bytes: number) =>
  new IntakeError('file-too-large', {
    zh: `文件最大 ${limits.bytes / 2 ** 20} MB，收到 ${Math.ceil(bytes / 2 ** 20)} MB`,
    en: `Wanted a file of at most ${limits.bytes / 2 ** 20} MB, got ${Math.ceil(bytes / 2 ** 20)} MB`,
  });
