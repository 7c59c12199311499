import { decodeText, detectEncoding } from './decode-text.ts';
import { detectDelimiter, statedDelimiter } from './detect-delimiter.ts';
import { IntakeError } from './intake-error.ts';
import type { TextEncoding } from './schema.ts';
import { type RawRow, splitRecords } from './split-records.ts';

export interface DelimitedText {
  encoding: TextEncoding;
  delimiter: string;
  rows(): Generator<RawRow>;
}

/** Bytes from which delimiter and sort of content are told. */
const beginningBytes = 2 ** 18;

/** Opens delimited text: encoding and delimiter are found from its bytes, its rows are read when asked for. */
export function openDelimited(bytes: Uint8Array): DelimitedText {
  const encoding = detectEncoding(bytes);
  const beginning = [...decodeText(bytes.subarray(0, beginningBytes), encoding)].join('');
  if (!isText(beginning)) throw noText();
  const stated = statedDelimiter(beginning);
  const delimiter = stated?.delimiter ?? detectDelimiter(beginning);
  const pieces = () => withoutBeginning(decodeText(bytes, encoding), stated?.length ?? 0);
  return { encoding, delimiter, rows: () => splitRecords(pieces(), delimiter) };
}

function* withoutBeginning(pieces: Iterable<string>, length: number): Generator<string> {
  let left = length;
  for (const piece of pieces) {
    yield piece.slice(left);
    left = 0;
  }
}

/** A picture or a program is full of characters that no text holds. */
function isText(beginning: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones to count.
  const strange = beginning.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return strange <= beginning.length * 0.02;
}

const noText = () =>
  new IntakeError('not-a-table', {
    zh: '文件内容不是文本：需要 CSV、TSV、XLSX 或 GeoJSON',
    en: 'The file holds no text: wanted CSV, TSV, XLSX or GeoJSON',
  });
