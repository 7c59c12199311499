import writeXlsxFile, {
  type Cell,
  type CellObject,
  type Feature,
  type Row,
  type Sheet,
} from 'write-excel-file/browser';
import { xmlText } from '../picture/xml-text.ts';
import type { FieldKind } from '../views/table/field.ts';
import { plainValue, type TableRecords } from '../views/table/records.ts';

type FileContent = File | Blob | ArrayBuffer;

/** A further sheet of words and numbers under a heading row. */
export type PlainSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  /** In characters. */
  readonly widths: readonly number[];
};

const numberFormats: Readonly<Record<FieldKind, string | undefined>> = {
  text: undefined,
  verdict: undefined,
  count: '0',
  year: '0',
  distance: '0.0',
  share: '0.0%',
  index: '0.000',
  weight: undefined,
};

const heading = (value: string): Cell => ({
  value: xmlText(value),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#D9EBEC',
  alignVertical: 'top',
  wrap: true,
});

function dataCell(value: number | string, format: string | undefined): CellObject {
  if (typeof value === 'string') return { value: xmlText(value), type: String };
  return format === undefined ? { value, type: Number } : { value, type: Number, format };
}

/** Width of a text in columns of a spreadsheet: a Chinese character takes two. */
function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);
}

function widthOf(texts: readonly string[]): number {
  const widest = texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
  return Math.min(40, Math.max(9, widest + 2));
}

/** Column letters of a spreadsheet: 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A sheet of records: a table of its own in the workbook. */
export type RecordSheet = { readonly name: string; readonly records: TableRecords };

function filterRange({ columns, rows }: TableRecords): string {
  return `A1:${columnName(columns.length - 1)}${rows.length + 1}`;
}

/** The filter buttons of the heading rows of the tables, which the writer itself does not know. */
function filterButtons(tables: readonly RecordSheet[]): Feature<FileContent> {
  const ranges = tables.map(({ records }) => filterRange(records));
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const range = ranges[sheetIndex];
            if (range === undefined) return content;
            return content.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
          },
        },
      },
    },
  };
}

function dataSheet({ columns, rows }: TableRecords, name: string): Sheet<FileContent> {
  const body: Row[] = rows.map(({ cells }) =>
    cells.map((cell, at) => dataCell(plainValue(cell), numberFormats[columns[at]?.kind ?? 'text'])),
  );
  const widths = columns.map(({ title }, at) => widthOf([title, ...rows.map(({ cells }) => cells[at]?.text ?? '')]));
  return {
    sheet: name,
    data: [columns.map(({ title }) => heading(title)), ...body],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

const wrapped = { wrap: true, alignVertical: 'top' } as const;

function plainSheet({ name, rows, widths }: PlainSheet): Sheet<FileContent> {
  const [head = [], ...body] = rows;
  return {
    sheet: name,
    data: [
      head.map((text) => heading(String(text))),
      ...body.map((row): Row => row.map((value) => ({ ...dataCell(value, undefined), ...wrapped }))),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** An Excel workbook: tables with real numbers, a frozen heading and filters, then the further sheets. */
export function writeWorkbook(tables: readonly RecordSheet[], further: readonly PlainSheet[]): Promise<Blob> {
  const sheets = [...tables.map(({ records, name }) => dataSheet(records, name)), ...further.map(plainSheet)];
  return writeXlsxFile(sheets, { features: [filterButtons(tables)] }).toBlob();
}

/** The same of one table. */
export function writeXlsx(records: TableRecords, name: string, further: readonly PlainSheet[]): Promise<Blob> {
  return writeWorkbook([{ name, records }], further);
}
