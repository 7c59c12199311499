import { cleanCell } from './clean-cell.ts';
import { firstForeignLine } from './decode-text.ts';
import { findHeadings, type Headings } from './header-rows.ts';
import { IntakeError } from './intake-error.ts';
import { limits } from './limits.ts';
import { type OpenFile, openFile } from './open-file.ts';
import type { RawRow } from './read-delimited.ts';
import type { FileFacts, Finding, SourceRow } from './schema.ts';

interface Asked {
  fileName: string;
  sheet?: string | null;
  headerRow?: number | null;
}

/** Rows above the sample that a title may take. */
const mostTitles = 10;

/**
 * What a file is and how it begins: format, encoding, delimiter, sheets, headings, the first rows. Reads the beginning
 * alone, so that any file is told of within a second. Throws an `IntakeError` where it cannot be read.
 */
export function inspectFile(bytes: Uint8Array, { fileName, sheet = null, headerRow = null }: Asked): FileFacts {
  const file = openFile(bytes, fileName);
  const chosen = sheet ?? file.sheets[0] ?? null;
  const beginning = [...file.rows(chosen, limits.sample + mostTitles + (headerRow ?? 0))];
  const headings = headingsOf(file, beginning, headerRow);
  const below = beginning.filter(({ number }) => number > headings.headerRow);
  if (below.length === 0) throw noRows(headings.header.length);
  const isWhole = beginning.length < limits.sample + mostTitles;
  return {
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheets: file.sheets,
    sheet: chosen,
    headerRow: headings.headerRow,
    header: headings.header,
    sample: below.slice(0, limits.sample).map(toSourceRow),
    rowCount: isWhole ? below.length : estimateRows(bytes, file, below),
    isRowCountExact: isWhole,
    findings: findingsOf(bytes, file, beginning),
  };
}

/** Headings of a file; `headerRow` null finds them. */
export function headingsOf(file: OpenFile, rows: readonly RawRow[], headerRow: number | null): Headings {
  return file.header ? { headerRow: 1, header: file.header } : findHeadings(rows, headerRow);
}

export const toSourceRow = ({ number, cells }: RawRow): SourceRow => ({ number, cells: cells.map(cleanCell) });

function estimateRows(bytes: Uint8Array, file: OpenFile, rows: readonly RawRow[]): number {
  if (file.format === 'geojson') return [...file.rows(null, limits.rows)].length;
  const characters = rows.reduce((sum, { cells }) => sum + cells.join(' ').length + 2, 0);
  // Chinese takes two bytes or three, a workbook packs tenfold: the sum is an order of size, and said to be.
  const bytesPerCharacter = file.format === 'workbook' ? 0.35 : file.encoding === 'utf-8' ? 1.9 : 1.6;
  return Math.max(rows.length, Math.round(bytes.length / ((characters / rows.length) * bytesPerCharacter)));
}

function findingsOf(bytes: Uint8Array, file: OpenFile, rows: readonly RawRow[]): Finding[] {
  const findings: Finding[] = [];
  if (file.encoding === 'mixed') {
    const row = firstForeignLine(bytes);
    findings.push({
      row,
      column: null,
      code: 'mixed-encoding',
      severity: 'warning',
      message: {
        zh: `文件混用两种编码：从第 ${row} 行起有些行是 GB 18030，其余是 UTF-8，已逐行分别读取`,
        en: `The file mixes encodings: from row ${row} on some lines are GB 18030, the others UTF-8; each was read as what it is`,
      },
    });
  }
  if (file.foreignSystem !== null) {
    findings.push({
      row: null,
      column: null,
      code: 'foreign-coordinate-system',
      severity: 'warning',
      message: {
        zh: `文件声明的坐标系是 ${file.foreignSystem}，而 GeoJSON 应为 WGS 84；请核对坐标`,
        en: `The file names the coordinate system ${file.foreignSystem}, where GeoJSON means WGS 84; check the coordinates`,
      },
    });
  }
  const open = rows.find(({ isQuoteOpen }) => isQuoteOpen);
  if (open) findings.push(openQuote(open.number));
  return findings;
}

/** A quote that is never closed. */
export const openQuote = (row: number): Finding => ({
  row,
  column: null,
  code: 'open-quote',
  severity: 'warning',
  message: {
    zh: `第 ${row} 行有一个引号没有闭合，已当作普通字符读取`,
    en: `Row ${row} opens a quote that is never closed; it was read as an ordinary character`,
  },
});

const noRows = (columns: number) =>
  new IntakeError('no-rows', {
    zh: `只有表头（${columns} 列）没有数据：需要至少一行数据`,
    en: `There are headings (${columns} columns) and no data: wanted at least one row of data`,
  });
