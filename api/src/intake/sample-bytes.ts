/** The encodings in which lists come. */
export type SampleEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A text as bytes of an encoding, with or without the mark of Unicode at its beginning. For tests. */
export function encodeText(
  text: string,
  encoding: SampleEncoding,
  mark: 'marked' | 'unmarked' = 'unmarked',
): Uint8Array {
  const whole = mark === 'marked' ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  if (encoding === 'gb18030') return encodeGb18030(text);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

let codes: Map<string, [number, number]> | null = null;

/** Characters of two bytes alone, which is GBK: no list of branches needs the others. */
function encodeGb18030(text: string): Uint8Array {
  codes ??= doubleByteCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : codes.get(character);
    if (!code) throw new Error(`wanted a character of GBK, got ${character}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

/** The decoder read backwards: the platform has no encoder. */
function doubleByteCodes(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && character !== '\ufffd' && !found.has(character))
        found.set(character, [first, second]);
    }
  }
  return found;
}

/** Parts of a file one after the other. For tests. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const part of parts) {
    bytes.set(part, start);
    start += part.length;
  }
  return bytes;
}
