import type { TextEncoding } from './schema.ts';

const sliceBytes = 2 ** 20;
const newLine = 0x0a;

/** Other text has no zero bytes at all; in UTF-16 each digit, comma and line break has one. */
const leastZeros = 0.02;

/** How the text of a file is encoded: by its mark, by its zeros, by whether it is UTF-8, else as GB 18030. */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return isUtf8(bytes) ? 'utf-8' : 'mixed';
  const { odd, even } = zerosOf(bytes.subarray(0, 4096));
  if (odd > leastZeros && even < odd / 10) return 'utf-16le';
  if (even > leastZeros && odd < even / 10) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  return hasUtf8Lines(bytes) ? 'mixed' : 'gb18030';
}

/** The text piece by piece; a piece may end anywhere. A mark at its beginning is left out. */
export function* decodeText(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  if (encoding === 'mixed') {
    yield* decodeLines(bytes);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < bytes.length; start += sliceBytes) {
    yield decoder.decode(bytes.subarray(start, start + sliceBytes), { stream: true });
  }
  yield decoder.decode();
}

/** The first line (from 1) of a mixed file that is not UTF-8. */
export function firstForeignLine(bytes: Uint8Array): number {
  let line = 0;
  for (const each of linesOf(bytes)) {
    line += 1;
    if (!isAscii(each) && !isUtf8Line(each)) return line;
  }
  return line;
}

/** The share of zero bytes at even and at odd places: Latin letters of UTF-16 have one each. */
function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  const half = Math.max(1, bytes.length / 2);
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  return { even: even / half, odd: odd / half };
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += sliceBytes) {
      decoder.decode(bytes.subarray(start, start + sliceBytes), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Whether some lines beyond ASCII are UTF-8. */
function hasUtf8Lines(bytes: Uint8Array): boolean {
  let looked = 0;
  for (const line of linesOf(bytes)) {
    if (isAscii(line)) continue;
    if (isUtf8Line(line)) return true;
    looked += 1;
    if (looked > mostLines) return false;
  }
  return false;
}

/** Lines after which a file without one of UTF-8 is taken to have none. */
const mostLines = 20_000;

const isAscii = (line: Uint8Array) => line.every((byte) => byte < 0x80);

/**
 * Two characters of GB 18030 can look like letters of two bytes each; Chinese in UTF-8 takes three bytes a character, for
 * which they hardly ever pass.
 */
const isUtf8Line = (line: Uint8Array) => line.some((byte) => byte >= 0xe0) && isUtf8(line);

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(newLine, start);
    const stop = end < 0 ? bytes.length : end + 1;
    yield bytes.subarray(start, stop);
    start = stop;
  }
}

function* decodeLines(bytes: Uint8Array): Generator<string> {
  let piece = '';
  for (const line of linesOf(bytes)) {
    piece += decodeLine(line);
    if (piece.length < sliceBytes) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const utf8 = new TextDecoder('utf-8');
const strictGb18030 = new TextDecoder('gb18030', { fatal: true });

/** A line that is whole in neither encoding is UTF-8 that was cut: most of it can be read so. */
function decodeLine(line: Uint8Array): string {
  if (isAscii(line) || isUtf8Line(line)) return utf8.decode(line);
  try {
    return strictGb18030.decode(line);
  } catch {
    return utf8.decode(line);
  }
}
