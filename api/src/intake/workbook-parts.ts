import { limits } from './limits.ts';
import { listParts, readPart } from './unzip-part.ts';
import { eachWhole, parseXml } from './xml-pieces.ts';

/** A sheet by its name, and the part of the archive that holds it. */
export interface SheetPart {
  name: string;
  part: string;
  isHidden: boolean;
}

/** What must be known of a workbook before a sheet of it is read. */
export interface WorkbookParts {
  /** Visible sheets first. */
  sheets: SheetPart[];
  /** Whether a cell of this style shows a date, by style number. */
  isDateStyle: readonly boolean[];
  /** Whether dates count from 1904. */
  is1904: boolean;
  textsPart: string | null;
}

/** Reads the table of contents, the relations and the styles of a workbook. */
export function readWorkbookParts(bytes: Uint8Array): WorkbookParts {
  const names = listParts(bytes);
  const whole = (name: string) =>
    names.includes(name) ? [...readPart(bytes, { name, mostBytes: limits.textsBytes })].join('') : '';
  const targets = readTargets(whole('xl/_rels/workbook.xml.rels'));
  const { sheets, is1904 } = readContents(whole('xl/workbook.xml'), targets, names);
  return {
    sheets: [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)],
    is1904,
    isDateStyle: readDateStyles(whole('xl/styles.xml')),
    textsPart: names.find((name) => name === 'xl/sharedStrings.xml') ?? null,
  };
}

function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  parseXml(xml, {
    open: ({ name, attributes }) => {
      if (name !== 'Relationship' || !attributes.Id || !attributes.Target) return;
      const target = attributes.Target.replace(/^\/?(xl\/)?/, '');
      targets.set(attributes.Id, `xl/${target}`);
    },
  });
  return targets;
}

function readContents(xml: string, targets: ReadonlyMap<string, string>, names: readonly string[]) {
  const sheets: SheetPart[] = [];
  let is1904 = false;
  parseXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      const part = targets.get(attributes['r:id'] ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      const isHidden = attributes.state !== undefined && attributes.state !== 'visible';
      if (names.includes(part)) sheets.push({ name: attributes.name ?? part, part, isHidden });
    },
  });
  return { sheets, is1904 };
}

/** Built-in number formats that show a date (ECMA-376, part 1, 18.8.30), those of East Asia included. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

function readDateStyles(xml: string): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isCellStyle = false;
  parseXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isCellStyle = true;
      if (name !== 'xf' || !isCellStyle) return;
      const id = Number(attributes.numFmtId ?? 0);
      styles.push(builtInDates.has(id) || isDateFormat(formats.get(id) ?? ''));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}

/** A format with a year or day outside quotes and brackets. */
function isDateFormat(format: string): boolean {
  return /[yd年日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** The shared texts of a workbook, as many as are asked for: reading stops at the last one wanted. */
export function readTexts(bytes: Uint8Array, part: string | null, most: number): string[] {
  const texts: string[] = [];
  if (part === null || most === 0) return texts;
  for (const fragment of eachWhole(readPart(bytes, { name: part, mostBytes: limits.textsBytes }), 'si')) {
    collectTexts(fragment, texts);
    if (texts.length >= most) break;
  }
  return texts;
}

function collectTexts(fragment: string, texts: string[]): void {
  let text = '';
  let isText = false;
  let phonetic = 0;
  parseXml(fragment, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      // How a word is read aloud stands beside it and is no part of it.
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') texts.push(text);
    },
  });
}
