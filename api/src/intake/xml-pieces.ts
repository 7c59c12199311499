import { Parser } from 'saxen';
import { IntakeError } from './intake-error.ts';

/** An element that matters: its own attributes, and the elements and text within it as one call of `onNode` each. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

export interface XmlHandler {
  open?: (node: XmlNode) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Characters of an element that is waited for: a thousand cells, each as long as can be. */
const longestElement = 2 ** 26;

/**
 * Streams XML in whole elements of one name: what lies before the last end of such an element is parsed, the rest waits
 * for more. So a sheet of any length is never held whole.
 */
export function* eachWhole(pieces: Iterable<string>, element: string): Generator<string> {
  const end = new RegExp(`</(?:[\\w.-]+:)?${element}\\s*>`, 'g');
  const start = new RegExp(`<(?:[\\w.-]+:)?${element}[\\s/>]`);
  let rest = '';
  let isInside = false;
  let isBegun = false;
  for (const piece of pieces) {
    rest += piece;
    refuseEntities(isInside ? piece : rest);
    if (rest.length > longestElement) throw damaged();
    if (!isInside) {
      if (/^\s*[^<\s]/.test(rest) && !isBegun) throw damaged();
      isBegun ||= /\S/.test(piece);
      const found = start.exec(rest);
      if (!found) {
        // A start cut in two by the end of the piece must stay.
        rest = rest.slice(-64);
        continue;
      }
      rest = rest.slice(found.index);
      isInside = true;
    }
    const stop = lastEnd(rest, end);
    if (stop === 0) continue;
    yield rest.slice(0, stop);
    rest = rest.slice(stop);
  }
}

function lastEnd(text: string, end: RegExp): number {
  const at = text.lastIndexOf('</');
  for (let from = at; from >= 0; from = text.lastIndexOf('</', from - 1)) {
    end.lastIndex = from;
    const found = end.exec(text);
    if (found && found.index === from) return end.lastIndex;
    if (from === 0) break;
  }
  return 0;
}

/** Entities of its own are what a workbook never has and an attack by expansion always needs. */
function refuseEntities(text: string): void {
  if (!/<!(DOCTYPE|ENTITY)/i.test(text)) return;
  throw new IntakeError('workbook-with-entities', {
    zh: '工作簿的 XML 含有 DOCTYPE 或实体定义，已拒绝',
    en: 'The XML of the workbook defines entities (DOCTYPE), which no workbook needs; it was refused',
  });
}

/** Parses a fragment of XML; prefixes of names are left out. Throws where it is not well-formed. */
export function parseXml(fragment: string, handler: XmlHandler): void {
  refuseEntities(fragment.slice(0, 4096));
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    const wanted = handler.open;
    if (!wanted) return;
    const given = attributes();
    // Cells are many, and hardly any attribute of theirs has anything to decode.
    for (const key in given) {
      const value = given[key];
      if (value?.includes('&')) given[key] = decode(value);
    }
    wanted({ name: withoutPrefix(name), attributes: given });
  });
  parser.on('closeTag', (name) => handler.close?.(withoutPrefix(name)));
  parser.on('text', (text, decode) => handler.text?.(decode(text)));
  parser.on('cdata', (text) => handler.text?.(text));
  const failure = parser.parse(`<all>${fragment.replace(/^\s*<\?xml[^>]*\?>/, '')}</all>`);
  if (failure) throw damaged();
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

const damaged = () =>
  new IntakeError('damaged-workbook', {
    zh: '工作簿的 XML 无法读取：请在 Excel 中打开后重新保存',
    en: 'The XML of the workbook cannot be read: open it in Excel and save it anew',
  });
