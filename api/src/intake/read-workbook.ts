import { IntakeError } from './intake-error.ts';
import { limits } from './limits.ts';
import { readTexts, type SharedTexts, unescapeText } from './shared-texts.ts';
import type { RawRow } from './split-records.ts';
import { readPart } from './unzip-part.ts';
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './workbook-parts.ts';
import { eachWhole, parseXml } from './xml-pieces.ts';

export interface Workbook {
  sheets: string[];
  /** Rows of a sheet, `most` at the most. Empty rows count in the numbers and are left out. */
  rows(sheet: string, most: number): Generator<RawRow>;
  /** The last row of a sheet as it states itself; null where it does not. */
  lastRowOf(sheet: string): number | null;
}

/** Opens a workbook of Office Open XML (ECMA-376). Values of formulas are those last saved with it. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const parts = readWorkbookParts(bytes);
  if (parts.sheets.length === 0) throw noSheets();
  return {
    sheets: parts.sheets.map(({ name }) => name),
    rows: (sheet, most) => readSheet(bytes, parts, { sheet: findSheet(parts, sheet), most }),
    lastRowOf: (sheet) => readLastRow(bytes, findSheet(parts, sheet)),
  };
}

function readLastRow(bytes: Uint8Array, { part }: SheetPart): number | null {
  const [beginning = ''] = readPart(bytes, { name: part, mostBytes: limits.sheetBytes });
  const last = Number(/<(?:[\w.-]+:)?dimension\s+ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(beginning)?.[1]);
  return last > 0 && last <= limits.rows ? last : null;
}

function findSheet({ sheets }: WorkbookParts, wanted: string): SheetPart {
  const sheet = sheets.find(({ name }) => name === wanted);
  if (sheet) return sheet;
  const names = sheets.map(({ name }) => name).join('、');
  throw new IntakeError('unknown-sheet', {
    zh: `工作簿中没有工作表“${wanted}”，有：${names}`,
    en: `The workbook has no sheet “${wanted}”; it has ${names}`,
  });
}

/** A cell as it stands in the file: the text of its value, and how that is to be read. */
interface RawCell {
  column: number;
  type: string;
  style: number;
  value: string;
}

interface RawSheetRow {
  number: number;
  cells: RawCell[];
}

function* readSheet(bytes: Uint8Array, parts: WorkbookParts, { sheet, most }: { sheet: SheetPart; most: number }) {
  const pieces = readPart(bytes, { name: sheet.part, mostBytes: limits.sheetBytes });
  const isSample = most < limits.rows;
  const all = isSample ? null : readTexts(bytes, parts.textsPart, 'all');
  let given = 0;
  let last = 0;
  for (const fragment of eachWhole(pieces, 'row')) {
    const rows = parseRows(fragment, last);
    last = rows.at(-1)?.number ?? last;
    const filled = rows.filter((row) => row.cells.some(({ value }) => value !== ''));
    for (const some of isSample ? inSlices(filled, most) : [filled]) {
      const texts = all ?? readTexts(bytes, parts.textsPart, textsNeeded(some));
      for (const row of some) {
        const cells = toCells(row, parts, texts);
        if (cells.length === 0) continue;
        if (given >= most) return;
        given += 1;
        yield { number: row.number, cells };
      }
    }
  }
}

function* inSlices<Item>(items: readonly Item[], length: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += length) yield items.slice(start, start + length);
}

const textsNeeded = (rows: readonly RawSheetRow[]): Set<number> =>
  new Set(rows.flatMap(({ cells }) => cells.filter(({ type }) => type === 's').map(({ value }) => Number(value))));

function parseRows(fragment: string, before: number): RawSheetRow[] {
  const rows: RawSheetRow[] = [];
  let cell: RawCell | null = null;
  let isValue = false;
  // How a word is read aloud stands beside it and is no part of it.
  let isPhonetic = false;
  parseXml(fragment, {
    open: ({ name, attributes }) => {
      const row = rows.at(-1);
      if (name === 'row') rows.push({ number: Number(attributes.r ?? (row?.number ?? before) + 1), cells: [] });
      if (name === 'c') {
        const column = attributes.r ? columnOf(attributes.r) : (row?.cells.at(-1)?.column ?? -1) + 1;
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '' };
        row?.cells.push(cell);
      }
      if (name === 'rPh') isPhonetic = true;
      isValue = name === 'v' || (name === 't' && !isPhonetic);
    },
    text: (text) => {
      if (isValue && cell) cell.value += text;
    },
    close: (name) => {
      if (name === 'rPh') isPhonetic = false;
      isValue = false;
    },
  });
  return rows;
}

/** `AB12` is column 27, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

function toCells({ number, cells: given }: RawSheetRow, parts: WorkbookParts, texts: SharedTexts): string[] {
  const cells: string[] = [];
  // Cells that are coloured and empty may reach to the last column there is.
  for (const cell of given) {
    const text = textOf(cell, parts, texts);
    if (text === '') continue;
    if (cell.column >= limits.columns) throw tooWide(number);
    while (cells.length <= cell.column) cells.push('');
    cells[cell.column] = text;
  }
  return cells;
}

function textOf({ type, style, value }: RawCell, { isDateStyle, is1904 }: WorkbookParts, texts: SharedTexts) {
  if (value === '' || type === 'e') return '';
  if (type === 's') return texts.get(Number(value)) ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.slice(0, 10);
  if (type !== 'n') return unescapeText(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return isDateStyle[style] ? dateOf(number, is1904) : numberText(number);
}

/** Days since the last day of 1899, or since 1904; a time of day is left out. 1900 has a 29 February that never was. */
function dateOf(days: number, is1904: boolean): string {
  const offset = is1904 ? 24_107 : days < 60 ? 25_568 : 25_569;
  const date = new Date(Math.floor(days - offset) * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}

/** As a person typed it: 15 digits as Excel keeps them, never an exponent for a bank's code. */
function numberText(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') && Number.isInteger(rounded) ? rounded.toLocaleString('en', { useGrouping: false }) : text;
}

const noSheets = () =>
  new IntakeError('no-sheets', { zh: '工作簿中没有可读的工作表', en: 'The workbook has no sheet that can be read' });

const tooWide = (row: number) =>
  new IntakeError(
    'too-many-columns',
    {
      zh: `每行最多 ${limits.columns} 列，第 ${row} 行更多`,
      en: `Wanted at most ${limits.columns} columns, row ${row} has more`,
    },
    { row },
  );
