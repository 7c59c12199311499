import { escapeXml } from '../picture/xml-text.ts';
import { slideInk } from '../slides/slide-ink.ts';
import { faces, frame, numberField, placeholderShape, treeStart } from './pptx-masters.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const formats = 'application/vnd.openxmlformats-officedocument';

/** What each kind of part is declared as; a part of no kind goes by its extension. */
const kinds: readonly (readonly [path: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${formats}.presentationml.presentation.main+xml`],
  [/^ppt\/slideMasters\/\w+\.xml$/, `${formats}.presentationml.slideMaster+xml`],
  [/^ppt\/slideLayouts\/\w+\.xml$/, `${formats}.presentationml.slideLayout+xml`],
  [/^ppt\/slides\/\w+\.xml$/, `${formats}.presentationml.slide+xml`],
  [/^ppt\/notesMasters\/\w+\.xml$/, `${formats}.presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\/\w+\.xml$/, `${formats}.presentationml.notesSlide+xml`],
  [/^ppt\/theme\/\w+\.xml$/, `${formats}.theme+xml`],
  [/^ppt\/presProps\.xml$/, `${formats}.presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${formats}.presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${formats}.presentationml.tableStyles+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${formats}.extended-properties+xml`],
];

const extensions: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
};

/** Declares the parts that are there, and no others. */
export function contentTypes(paths: readonly string[]): string {
  const used = Object.entries(extensions).filter(([extension]) => paths.some((path) => path.endsWith(`.${extension}`)));
  const defaults = used.map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = paths.flatMap((path) => {
    const type = kinds.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`];
  });
  const list = [...defaults, ...overrides].join('');
  return `${head}<Types xmlns="${office}/package/2006/content-types">${list}</Types>`;
}

/** Counts that can be counted, and none that would have to be guessed. */
export function appProperties(slides: number): string {
  return (
    `${head}<Properties xmlns="${office}/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime>` +
    '<Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat>' +
    `<Slides>${slides}</Slides><Notes>${slides}</Notes><HiddenSlides>0</HiddenSlides></Properties>`
  );
}

/** `date` as W3CDTF: that of the data, so that the same story over the same data is the same file. */
export function coreProperties(title: string, date: string): string {
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  return (
    `${head}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title>${dated('created')}${dated('modified')}</cp:coreProperties>`
  );
}

function notesParagraph(line: string, lang: string): string {
  if (line === '') return `<a:p><a:endParaRPr lang="${lang}">${faces}</a:endParaRPr></a:p>`;
  return `<a:p><a:r><a:rPr lang="${lang}">${faces}</a:rPr><a:t>${escapeXml(line)}</a:t></a:r></a:p>`;
}

// A4 upright, in units of a slide: the master of the notes gives no places, so each page of them has its own.
const imageFrame = frame({ x: 72, y: 72, width: 576, height: 324 });
const textFrame = frame({ x: 72, y: 430, width: 576, height: 440 });
const numberFrame = frame({ x: 568, y: 900, width: 80, height: 30 });

/** The page of notes of the slide with this number. */
export function notesPage(notes: string, number: number, lang: string): string {
  const image = { id: 2, name: 'Slide Image', ph: 'type="sldImg"', properties: imageFrame };
  const text = { id: 3, name: 'Notes', ph: 'type="body" idx="1"', properties: textFrame };
  const page = { id: 4, name: 'Slide Number', ph: 'type="sldNum" sz="quarter" idx="10"', properties: numberFrame };
  const shapes =
    placeholderShape(image, notesParagraph('', lang)) +
    placeholderShape(
      text,
      notes
        .split('\n')
        .map((line) => notesParagraph(line, lang))
        .join(''),
    ) +
    placeholderShape(page, numberField(String(number), lang, slideInk.light.muted));
  return (
    `${head}<p:notes xmlns:a="${office}/drawingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships" ` +
    `xmlns:p="${office}/presentationml/2006/main"><p:cSld><p:spTree>${treeStart}${shapes}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  );
}
