import { checkDrawing, checkPlaces } from './check-drawing.ts';
import {
  checkContentTypes,
  checkPresentationPart,
  checkProperties,
  checkRelationships,
  checkThemes,
} from './check-package.ts';
import { checkCharacters, checkText } from './check-text.ts';
import { elementsOf, openPackage, type Package, partsOf, type XmlNode } from './package-parts.ts';

const drawn = ['slides', 'notesSlides', 'slideLayouts', 'slideMasters', 'notesMasters'];

function slideSize({ trees }: Package): { cx: number; cy: number } {
  const { cx, cy } =
    trees.get('ppt/presentation.xml')?.children.find(({ name }) => name === 'p:sldSz')?.attributes ?? {};
  return { cx: Number(cx), cy: Number(cy) };
}

/** PowerPoint takes them out and says so. */
function checkNotesMaster(tree: XmlNode): string[] {
  return elementsOf(tree, 'p:ph').map(({ attributes }) => `holds the placeholder "${attributes.type}"`);
}

function checkDrawn(archive: Package, lang: string): string[] {
  return drawn.flatMap((folder) =>
    partsOf(archive, folder).flatMap(([path, tree]) =>
      [
        ...checkDrawing(tree),
        ...checkText(tree, lang),
        ...(folder === 'slides' ? checkPlaces(tree, slideSize(archive)) : []),
        ...(folder === 'notesMasters' ? checkNotesMaster(tree) : []),
      ].map((finding) => `${path}: ${finding}`),
    ),
  );
}

/**
 * Everything in a presentation for which PowerPoint is known to offer a repair, or by which Chinese text turns into boxes,
 * in words; empty where there is nothing. `lang` is the language of its texts, such as `zh-CN`.
 */
export function checkPresentation(bytes: Uint8Array, lang: string): string[] {
  const archive = openPackage(bytes);
  const characters = [...archive.texts].flatMap(([path, text]) =>
    checkCharacters(text).map((finding) => `${path}: ${finding}`),
  );
  return [
    ...archive.faults,
    ...characters,
    ...checkContentTypes(archive),
    ...checkRelationships(archive),
    ...checkThemes(archive),
    ...checkPresentationPart(archive),
    ...checkProperties(archive),
    ...checkDrawn(archive, lang),
  ];
}

/** The text of slide and notes by number of the slide, from 1, as it can be edited. */
export function textsOf(bytes: Uint8Array, folder: 'slides' | 'notesSlides'): Map<number, string[]> {
  const parts = partsOf(openPackage(bytes), folder);
  return new Map(
    parts.map(([path, tree]) => [
      Number(/(\d+)\.xml$/.exec(path)?.[1]),
      elementsOf(tree, 'a:t').map(({ text }) => text),
    ]),
  );
}
