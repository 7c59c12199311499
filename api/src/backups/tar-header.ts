/** The unit of a tar file, in bytes: a header is one, contents are filled up to whole ones. */
export const blockBytes = 512;

/** A file within a tar. */
export interface FileHead {
  name: string;
  bytes: number;
}

const fields = { name: [0, 100], mode: [100, 8], bytes: [124, 12], time: [136, 12], sum: [148, 8] } as const;
type Field = readonly [start: number, length: number];

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');

/** The header of a plain file (POSIX.1-1988, ustar); names are ASCII of at most 100 bytes. Time in seconds since 1970. */
export function makeHeader({ name, bytes }: FileHead, time: number): Uint8Array {
  const block = Buffer.alloc(blockBytes);
  const put = ([start]: Field, text: string) => block.write(text, start, 'ascii');
  if (name.length > fields.name[1]) throw new Error(`wanted a name of at most ${fields.name[1]} bytes, got ${name}`);
  put(fields.name, name);
  put(fields.mode, octal(0o600, 7));
  put(fields.bytes, octal(bytes, 11));
  put(fields.time, octal(time, 11));
  block.write('0', 156, 'ascii');
  block.write('ustar\x0000', 257, 'ascii');
  put(fields.sum, `${octal(sumOf(block), 6)}\0 `);
  return block;
}

/** What a header says; null for the empty block that ends a tar. Throws where it is none. */
export function readHeader(block: Buffer): FileHead | null {
  if (block.every((byte) => byte === 0)) return null;
  const text = ([start, length]: Field) => block.toString('ascii', start, start + length).replace(/\0.*$/s, '');
  const numberIn = (field: Field) => Number.parseInt(text(field).trim(), 8);
  if (numberIn(fields.sum) !== sumOf(block)) throw new Error('a header does not fit its own sum');
  return { name: text(fields.name), bytes: numberIn(fields.bytes) };
}

/** The sum of all bytes, those of the sum itself counted as spaces. */
function sumOf(block: Buffer): number {
  const [start, length] = fields.sum;
  const own = block.subarray(start, start + length).reduce((sum, byte) => sum + byte, 0);
  return block.reduce((sum, byte) => sum + byte, 0) - own + length * 32;
}
