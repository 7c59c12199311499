import { strToU8, zipSync } from 'fflate';

interface SampleSheet {
  name: string;
  /** What stands within `sheetData`. */
  rows: string;
  isHidden?: true;
}

interface SampleWorkbook {
  sheets: SampleSheet[];
  /** What stands within `sst`: its `si` elements. */
  texts?: string;
  /** Formats of their own, as `[number, code]`. */
  formats?: [number, string][];
  /** The format number of each style. */
  styles?: number[];
  isOf1904?: true;
  /** More parts, or other ones in their place. */
  parts?: Record<string, string>;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook as a spreadsheet program writes them, by name. For tests. */
export function workbookParts(book: SampleWorkbook): Record<string, string> {
  const sheets = book.sheets.map(({ name, isHidden }, index) => {
    const state = isHidden ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const targets = book.sheets.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${relations}">${book.isOf1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}${relation('rId98', 'styles', 'styles.xml')}${relation('rId99', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': stylesOf(book),
    ...Object.fromEntries(
      book.sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
  if (book.texts !== undefined) parts['xl/sharedStrings.xml'] = `${head}<sst ${main}>${book.texts}</sst>`;
  return { ...parts, ...book.parts };
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;

function stylesOf({ formats = [], styles = [0] }: SampleWorkbook): string {
  const own = formats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`);
  const cells = styles.map((id) => `<xf numFmtId="${id}" fontId="0" applyNumberFormat="1"/>`);
  return `${head}<styleSheet ${main}><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

/** A workbook as bytes. For tests. */
export const packWorkbook = (book: SampleWorkbook): Uint8Array => packParts(workbookParts(book));

/** Parts as an archive. For tests. */
export function packParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A row of cells, each `[reference, attributes, content]`. For tests. */
export const sheetRow = (number: number, cells: readonly (readonly [string, string, string])[]): string =>
  `<row r="${number}">${cells.map(([at, attributes, content]) => `<c r="${at}"${attributes && ` ${attributes}`}>${content}</c>`).join('')}</row>`;

/** A row of inline texts from column A on. For tests. */
export const textRow = (number: number, texts: readonly string[]): string =>
  sheetRow(
    number,
    texts.map((text, column) => [
      `${String.fromCharCode(65 + column)}${number}`,
      't="inlineStr"',
      `<is><t xml:space="preserve">${text}</t></is>`,
    ]),
  );
