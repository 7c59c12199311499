import { cleanCell } from './clean-cell.ts';
import { firstForeignLine } from './decode-text.ts';
import { findHeadings, type Headings } from './header-rows.ts';
import { IntakeError } from './intake-error.ts';
import { limits } from './limits.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { openQuote } from './open-quote.ts';
import type { FileFacts, Finding, SourceRow } from './schema.ts';
import type { RawRow } from './split-records.ts';

interface Asked {
  fileName: string;
  sheet?: string | null;
  headerRow?: number | null;
}

/** Text of this length is read whole within a tenth of a second. */
const countableBytes = 8 * 2 ** 20;

/** Rows above the sample that a title may take. */
const mostTitles = 10;

/**
 * What a file is and how it begins: format, encoding, delimiter, sheets, headings, the first rows. Reads the beginning
 * alone, so that any file is told of within a second. Throws an `IntakeError` where it cannot be read.
 */
export function inspectFile(bytes: Uint8Array, { fileName, sheet = null, headerRow = null }: Asked): FileFacts {
  const file = openFile(bytes, fileName);
  const chosen = sheet ?? file.sheets[0] ?? null;
  const most = limits.sample + mostTitles + (headerRow ?? 0);
  const beginning = [...file.rows(chosen, most)];
  if (beginning.length === 0) throw emptyTable(chosen);
  const headings = headingsOf(file, beginning, headerRow);
  const below = beginning.filter(({ number }) => number > headings.headerRow);
  if (below.length === 0) throw noRows(headings.header.length);
  const isWhole = beginning.length < most;
  const counted = bytes.length <= countableBytes && file.format === 'delimited' ? countBelow(file, headings) : null;
  return {
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheets: file.sheets,
    sheet: chosen,
    headerRow: headings.headerRow,
    header: headings.header,
    sample: below.slice(0, limits.sample).map(toSourceRow),
    rowCount: isWhole
      ? below.length
      : (counted ?? rowsStated(file, chosen, headings) ?? estimateRows(bytes, file, below)),
    isRowCountExact: isWhole || counted !== null || file.format === 'geojson',
    findings: findingsOf(bytes, file, beginning),
  };
}

function countBelow(file: OpenFile, { headerRow }: Headings): number {
  let count = 0;
  for (const { number } of file.rows(null, limits.rows)) if (number > headerRow) count += 1;
  return count;
}

/** Headings of a file; `headerRow` null finds them. */
function headingsOf(file: OpenFile, rows: readonly RawRow[], headerRow: number | null): Headings {
  return file.header ? { headerRow: 1, header: file.header } : findHeadings(rows, headerRow);
}

export const toSourceRow = ({ number, cells, isQuoteOpen }: RawRow): SourceRow =>
  isQuoteOpen ? { number, cells: cells.map(cleanCell), isQuoteOpen } : { number, cells: cells.map(cleanCell) };

function rowsStated(file: OpenFile, sheet: string | null, { headerRow }: Headings): number | null {
  const last = file.lastRowOf(sheet);
  return last === null || last <= headerRow ? null : last - headerRow;
}

function estimateRows(bytes: Uint8Array, file: OpenFile, rows: readonly RawRow[]): number {
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

const emptyTable = (sheet: string | null) =>
  new IntakeError('empty-file', {
    zh: `${sheet === null ? '文件' : `工作表“${sheet}”`}中没有内容：需要一行表头和至少一行数据`,
    en: `${sheet === null ? 'The file' : `The sheet “${sheet}”`} is empty: wanted a row of headings and at least one row of data`,
  });

const noRows = (columns: number) =>
  new IntakeError('no-rows', {
    zh: `只有表头（${columns} 列）没有数据：需要至少一行数据`,
    en: `There are headings (${columns} columns) and no data: wanted at least one row of data`,
  });
