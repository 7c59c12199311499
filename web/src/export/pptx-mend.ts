import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Deck } from '../slides/slide.ts';
import { slideInk } from '../slides/slide-ink.ts';
import { colourScheme, faces, masterShapes, treeStart } from './pptx-masters.ts';
import { appProperties, contentTypes, coreProperties, notesPage } from './pptx-parts.ts';
import { mendSlide } from './pptx-slide-mend.ts';

export const langOf = { zh: 'zh-CN', en: 'en-US' } as const;

type Mend = (xml: string, path: string) => string;
type Mends = readonly (readonly [path: RegExp, mend: Mend])[];

const numberIn = (path: string) => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);

/** The schema wants the master of the notes before the slides, and a page of notes is not as long as a banner. */
function mendPresentation(xml: string): string {
  const master = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/.exec(xml)?.[0] ?? '';
  return xml
    .replace(master, '')
    .replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${master}`)
    .replace(/<p:notesSz [^>]*>/, '<p:notesSz cx="6858000" cy="9144000"/>');
}

const withoutShapes = `<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${treeStart}</p:spTree></p:cSld>`;
const shapes = /<p:cSld\b.*<\/p:cSld>/s;

function mendTheme({ theme }: Deck): Mend {
  return (xml) =>
    xml
      .replace(/<a:clrScheme\b.*?<\/a:clrScheme>/s, colourScheme(slideInk[theme], theme))
      .replace(/<a:latin typeface="[^"]*"\/><a:ea typeface=""\/><a:cs typeface=""\/>/g, faces);
}

/** The masters that are ours: those of the writer hold placeholders that PowerPoint takes out again. */
function masterMends(deck: Deck, lang: string): Mends {
  const own = masterShapes(slideInk[deck.theme], lang);
  return [
    [/^ppt\/notesMasters\/\w+\.xml$/, (xml) => xml.replace(shapes, () => withoutShapes)],
    // Two masters with one theme are a damaged file to PowerPoint.
    [/^ppt\/notesMasters\/_rels\//, (xml) => xml.replace('theme1.xml', 'theme2.xml')],
    [
      /^ppt\/slideMasters\/\w+\.xml$/,
      (xml) => {
        const master = xml.replace(shapes, () => own);
        if (deck.theme === 'light') return master;
        return master.replace('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"');
      },
    ],
    [
      /^ppt\/slideLayouts\/\w+\.xml$/,
      (xml) => xml.replace(shapes, () => own).replace('preserve="1"', 'type="titleOnly" preserve="1"'),
    ],
    [/^ppt\/theme\/theme1\.xml$/, mendTheme(deck)],
    [/^ppt\/theme\/theme2\.xml$/, mendTheme({ ...deck, theme: 'light' })],
  ];
}

/** `2025-08` and `2025-08-31T…` alike as a moment in W3CDTF. */
function momentOf(dataAsOf: string): string {
  const [year = '2000', month = '01', day = '01'] = (/^\d{4}(-\d\d)?(-\d\d)?/.exec(dataAsOf)?.[0] ?? '').split('-');
  return `${year || '2000'}-${month}-${day}T00:00:00Z`;
}

function allMends(deck: Deck, notes: readonly string[]): Mends {
  const lang = langOf[deck.language];
  const look = { lang, muted: slideInk[deck.theme].muted };
  return [
    [/^ppt\/presentation\.xml$/, mendPresentation],
    [/^ppt\/slides\/\w+\.xml$/, (xml, path) => mendSlide(xml, { ...look, number: numberIn(path) })],
    [/^ppt\/notesSlides\/\w+\.xml$/, (_, path) => notesPage(notes[numberIn(path) - 1] ?? '', numberIn(path), lang)],
    [/^docProps\/app\.xml$/, () => appProperties(deck.slides.length)],
    [/^docProps\/core\.xml$/, () => coreProperties(deck.title, momentOf(deck.dataAsOf))],
    ...masterMends(deck, lang),
  ];
}

type Parts = Readonly<Record<string, Uint8Array>>;

function mendParts(parts: Parts, mends: Mends): Zippable {
  const paths = Object.keys(parts).filter((path) => path !== '[Content_Types].xml' && !path.endsWith('/'));
  const mended: Zippable = { '[Content_Types].xml': strToU8(contentTypes(paths)) };
  for (const path of paths.sort()) {
    const bytes = parts[path] ?? new Uint8Array();
    const mend = mends.find(([pattern]) => pattern.test(path))?.[1];
    // Images are compressed already.
    if (path.endsWith('.png')) mended[path] = [bytes, { level: 0 }];
    else mended[path] = mend ? strToU8(mend(strFromU8(bytes), path)) : bytes;
  }
  return mended;
}

/**
 * The presentation without what PowerPoint would offer to repair, and with dates and order of its parts that depend on
 * the deck alone.
 */
export function mendPptx(written: Uint8Array, deck: Deck, notes: readonly string[]): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(written);
  const theme = parts['ppt/theme/theme1.xml'] ?? new Uint8Array();
  const mended = mendParts({ ...parts, 'ppt/theme/theme2.xml': theme }, allMends(deck, notes));
  return zipSync(mended, { mtime: new Date(2000, 0, 1) });
}
