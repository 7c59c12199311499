import { IntakeError } from './intake-error.ts';
import { limits } from './limits.ts';
import { listParts, readPart } from './unzip-part.ts';
import { parseXml } from './xml-pieces.ts';

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
  if (!names.includes(contentsPart)) throw noWorkbook();
  const whole = (name: string) =>
    names.includes(name) ? [...readPart(bytes, { name, mostBytes: limits.textsBytes })].join('') : '';
  const relations = readRelations(whole('xl/_rels/workbook.xml.rels'));
  const { sheets, is1904 } = readContents(whole(contentsPart), relations);
  const present = sheets.filter(({ part }) => names.includes(part));
  const partOf = (type: string, usual: string) => {
    const part = [...relations.values()].find((relation) => relation.type === type)?.part ?? usual;
    return names.includes(part) ? part : null;
  };
  return {
    sheets: [...present.filter(({ isHidden }) => !isHidden), ...present.filter(({ isHidden }) => isHidden)],
    is1904,
    isDateStyle: readDateStyles(whole(partOf('styles', 'xl/styles.xml') ?? '')),
    textsPart: partOf('sharedStrings', 'xl/sharedStrings.xml'),
  };
}

const contentsPart = 'xl/workbook.xml';

interface Relation {
  part: string;
  type: string;
}

/** What the workbook is made of, by the ids that its table of contents uses. */
function readRelations(xml: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  parseXml(xml, {
    open: ({ name, attributes }) => {
      if (name !== 'Relationship' || !attributes.Id || !attributes.Target) return;
      const part = `xl/${attributes.Target.replace(/^(\.\/|\/?xl\/|\/)/, '')}`;
      relations.set(attributes.Id, { part, type: attributes.Type?.split('/').at(-1) ?? '' });
    },
  });
  return relations;
}

function readContents(xml: string, relations: ReadonlyMap<string, Relation>) {
  const sheets: SheetPart[] = [];
  let is1904 = false;
  let count = 0;
  parseXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      count += 1;
      // The prefix of the namespace of relations is whatever the program chose.
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
      const { part, type } = relations.get(id) ?? { part: `xl/worksheets/sheet${count}.xml`, type: 'worksheet' };
      const isHidden = attributes.state !== undefined && attributes.state !== 'visible';
      if (type === 'worksheet') sheets.push({ name: attributes.name ?? part, part, isHidden });
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

/** Longer than Excel takes one; brackets that are opened again and again are looked through each time. */
const longestFormat = 1000;

/** A format with a year or day outside quotes, brackets, padding and escapes. */
function isDateFormat(format: string): boolean {
  return /[yd年日]/i.test(format.slice(0, longestFormat).replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''));
}

const noWorkbook = () =>
  new IntakeError('not-a-workbook', {
    zh: '需要 .xlsx 工作簿，收到的是另一种压缩文件（如 .xlsb、.ods 或 .zip）：请另存为 .xlsx 或 CSV',
    en: 'Wanted an .xlsx workbook, got another archive (such as .xlsb, .ods or .zip): save it as .xlsx or CSV',
  });
