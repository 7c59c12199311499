import { Parser } from 'saxen';
import { IntakeError } from './intake-error.ts';

/** An element by its name without a prefix, with its own attributes. */
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

/** A tag cut in two by the end of a piece is not longer than this. */
const longestTag = 64;

/**
 * Streams XML in whole elements of one name: what lies before the last end of such an element is given, the rest waits
 * for more. So a sheet of any length is never held whole. Each piece is looked at once.
 */
export function* eachWhole(pieces: Iterable<string>, element: string): Generator<string> {
  const start = new RegExp(`<(?:[\\w.-]+:)?${element}[\\s/>]`);
  const end = new RegExp(`</(?:[\\w.-]+:)?${element}\\s*>`, 'y');
  let waiting: string[] = [];
  let length = 0;
  let tail = '';
  for (const piece of fromStart(pieces, start)) {
    refuseEntities(piece);
    const stop = lastEnd(tail + piece, end) - tail.length;
    if (stop > 0) yield waiting.join('') + piece.slice(0, stop);
    const rest = stop > 0 ? piece.slice(stop) : piece;
    if (stop > 0) waiting = [];
    waiting.push(rest);
    length = stop > 0 ? rest.length : length + rest.length;
    tail = stop > 0 ? rest.slice(-longestTag) : (tail + rest).slice(-longestTag);
    if (length > longestElement) throw damaged();
  }
}

/** The pieces from the first element of that name on. What stands before is looked at for what no workbook has. */
function* fromStart(pieces: Iterable<string>, start: RegExp): Generator<string> {
  let rest: string | null = '';
  let isBegun = false;
  let length = 0;
  for (const piece of pieces) {
    if (rest === null) {
      yield piece;
      continue;
    }
    rest += piece;
    length += piece.length;
    refuseEntities(rest);
    if (length > longestElement) throw damaged();
    if (!isBegun && /^\s*[^<\s]/.test(rest)) throw damaged();
    isBegun ||= rest.trim() !== '';
    const found = start.exec(rest);
    if (found) yield rest.slice(found.index);
    rest = found ? null : rest.slice(-longestTag);
  }
}

function lastEnd(text: string, end: RegExp): number {
  for (let from = text.lastIndexOf('</'); from >= 0; from = text.lastIndexOf('</', from - 1)) {
    end.lastIndex = from;
    if (end.exec(text)) return end.lastIndex;
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
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.parse(`<all>${fragment.replace(/^\s*<\?xml[^>]*\?>/, '')}</all>`);
  if (failure) throw damaged();
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

const damaged = () =>
  new IntakeError('damaged-workbook', {
    zh: '工作簿的 XML 无法读取：请在 Excel 中打开后重新保存',
    en: 'The XML of the workbook cannot be read: open it in Excel and save it anew',
  });
