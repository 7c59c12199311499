import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { BriefContent } from './content.ts';

/** A4 upright, in points. */
export const paper = { width: 595.28, height: 841.89, margin: 40 } as const;
export const inner = { left: paper.margin, right: paper.width - paper.margin, width: paper.width - 2 * paper.margin };

export type Weight = 'regular' | 'bold';
type Structure = PDFKit.PDFStructureElement;

/** A page being drawn. All lengths are points from its upper left corner. */
export interface Sheet {
  pdf: PDFKit.PDFDocument;
  root: Structure;
}

const require = createRequire(import.meta.url);
const fontFiles: Readonly<Record<Weight, () => string>> = {
  regular: () => require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
};
const fonts = new Map<Weight, Buffer>();

/** Ten megabytes a weight: read when a brief is first asked for. */
function fontOf(weight: Weight): Buffer {
  const font = fonts.get(weight) ?? readFileSync(fontFiles[weight]());
  fonts.set(weight, font);
  return font;
}

/** What a document says of itself. */
interface DocumentNames {
  title: string;
  subject: string;
  keywords: string;
  language: 'zh' | 'en';
  /** Of the data: the same document is the same bytes. */
  dated: Date;
}

/** A tagged document without pages, with both weights of the font at hand. */
export function openDocument({ title, subject, keywords, language, dated }: DocumentNames): Sheet {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    info: {
      Title: title,
      Subject: subject,
      Keywords: keywords,
      Producer: 'pdfkit',
      Creator: 'industrial-cluster-financing-map',
      CreationDate: dated,
      ModDate: dated,
    },
  });
  for (const weight of ['regular', 'bold'] as const) pdf.registerFont(weight, fontOf(weight));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return { pdf, root };
}

/** An empty page that carries the names, language and date of the brief. */
export function openSheet({ title, place, subject, language, dated, version }: BriefContent): Sheet {
  const sheet = openDocument({
    title: `${place} · ${title}`,
    subject,
    keywords: version,
    language,
    dated: new Date(dated),
  });
  sheet.pdf.addPage();
  return sheet;
}

/** Ends the document; its bytes. */
export function closeSheet({ pdf, root }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  root.end();
  const parts: Buffer[] = [];
  return new Promise((settle, fail) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => settle(Uint8Array.from(Buffer.concat(parts))));
    pdf.on('error', fail);
    pdf.end();
  });
}

/** Draws one element of the text below `parent`, in the order it is to be read. */
export function tagged(sheet: Sheet, parent: Structure, tag: string, draw: () => void): void {
  parent.add(sheet.pdf.struct(tag, {}, draw));
}

/** Opens an element that holds others. */
export function openTag(sheet: Sheet, parent: Structure, tag: string): Structure {
  const element = sheet.pdf.struct(tag);
  parent.add(element);
  return element;
}

/** Draws what says nothing to a reader: lines and fields. */
export function decorate({ pdf }: Sheet, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}
