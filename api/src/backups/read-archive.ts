import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { blockBytes, type FileHead, readHeader } from './tar-header.ts';

/** A file of an archive. Its `body` is read whole or not at all: then it is passed over. */
export interface ReadFile extends FileHead {
  body: AsyncIterable<Uint8Array>;
}

/** The files of a .tar.gz one after the other, read as they are asked for. Throws where it is damaged or cut short. */
export async function* readArchive(path: string): AsyncGenerator<ReadFile> {
  const packed = createReadStream(path);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  const source = takeFrom(packed.pipe(unpacked));
  try {
    for (;;) {
      const head = readHeader(await source.takeWhole(blockBytes));
      if (head === null) return await source.toEnd();
      const body = source.take(head.bytes);
      yield { ...head, body };
      for await (const _ of body);
      await source.takeWhole((blockBytes - (head.bytes % blockBytes)) % blockBytes);
    }
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

/** Takes a stream in pieces of a wanted length. */
function takeFrom(stream: Readable) {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  async function* take(bytes: number): AsyncGenerator<Buffer> {
    let missing = bytes;
    while (missing > 0) {
      if (rest.byteLength === 0) {
        const next = await chunks.next();
        if (next.done) throw new Error('the file ends too early');
        rest = next.value;
      }
      const piece = rest.subarray(0, missing);
      rest = rest.subarray(piece.byteLength);
      missing -= piece.byteLength;
      yield piece;
    }
  }

  const takeWhole = async (bytes: number): Promise<Buffer> => {
    const pieces: Buffer[] = [];
    for await (const piece of take(bytes)) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  /** Beyond the last file stands the sum over all of the stream, which is checked as it is read. */
  const toEnd = async () => {
    while (!(await chunks.next()).done);
  };
  return { take, takeWhole, toEnd };
}
