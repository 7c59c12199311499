import { childOf, elementsOf, type XmlNode } from './package-parts.ts';

/** What XML 1.0 has no place for, written as itself or by its number. */
const unfit =
  /(?![\n\r\t])\p{Cc}|[\ufffe\uffff\ufffd]|&#(?:x(?:0?[0-8bcef]|1[0-9a-f]|fff[ef])|(?:[0-8]|1[124-9]|2\d|3[01]));/iu;

/** Characters of the text of a part that would keep it from opening. */
export function checkCharacters(text: string): string[] {
  const found = unfit.exec(text)?.[0];
  if (found === undefined) return [];
  const code = found.length > 1 ? found : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return [`holds the character ${code}`];
}

function checkRun(run: XmlNode, lang: string): string[] {
  const text = childOf(run, 'a:t')?.text ?? '';
  const look = childOf(run, 'a:rPr');
  if (!look) return [`the run "${text}" has no a:rPr`];
  const faces = ['a:latin', 'a:ea'].filter((name) => !childOf(look, name)?.attributes.typeface);
  const said = look.attributes.lang;
  return [
    ...(childOf(run, 'a:t') ? [] : ['a run has no a:t']),
    ...faces.map((name) => `the run "${text}" has no ${name}`),
    ...(said === lang ? [] : [`the run "${text}" is in ${said ?? 'no language'}`]),
  ];
}

const ofParagraph = ['a:pPr', 'a:r', 'a:fld', 'a:br', 'a:endParaRPr'];

function checkParagraph(paragraph: XmlNode): string[] {
  const names = paragraph.children.map(({ name }) => name);
  const strange = names.filter((name) => !ofParagraph.includes(name));
  const isEmpty = !names.some((name) => ['a:r', 'a:fld', 'a:br'].includes(name));
  const isOrdered = !names.slice(0, -1).includes('a:endParaRPr') && names.lastIndexOf('a:pPr') <= 0;
  return [
    ...strange.map((name) => `a paragraph holds ${name}`),
    ...(isEmpty && !names.includes('a:endParaRPr') ? ['an empty paragraph has no a:endParaRPr'] : []),
    ...(isOrdered ? [] : ['a paragraph has its parts out of order']),
  ];
}

/** Bodies of text, their paragraphs and runs; every run says a face for Chinese and the language. */
export function checkText(tree: XmlNode, lang: string): string[] {
  const bodies = [...elementsOf(tree, 'p:txBody'), ...elementsOf(tree, 'a:txBody')];
  const runs = [...elementsOf(tree, 'a:r'), ...elementsOf(tree, 'a:fld')];
  return [
    ...bodies.filter((body) => !childOf(body, 'a:p')).map(() => 'a body of text has no paragraph'),
    ...elementsOf(tree, 'a:p').flatMap(checkParagraph),
    ...runs.flatMap((run) => checkRun(run, lang)),
  ];
}
