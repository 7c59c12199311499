import type { ChosenRows } from './chosen-rows.ts';
import type { DownloadPieces, Piece } from './download-format.ts';

/** Work goes on for so long before others have their turn, or until so much is ready to be sent. */
const turnMilliseconds = 10;
const mostBytes = 65_536;

const bytesOf = (piece: Piece): Uint8Array => (typeof piece === 'string' ? Buffer.from(piece) : piece);

/**
 * A file as it is sent, some of it at a time: nothing is written before what went before is taken, so that a slow
 * client costs no memory and a large file holds up nobody.
 */
export async function* writePieces({ head, item, tail }: DownloadPieces, rows: ChosenRows): AsyncGenerator<Uint8Array> {
  let ready = [bytesOf(head)];
  let size = 0;
  let position = 0;
  let endsAt = performance.now() + turnMilliseconds;
  for await (const batch of rows.batches()) {
    for (const row of batch) {
      const piece = bytesOf(item(row, position));
      position += 1;
      ready.push(piece);
      size += piece.byteLength;
      if (size < mostBytes && performance.now() < endsAt) continue;
      yield Buffer.concat(ready);
      await new Promise((resolve) => setImmediate(resolve));
      [ready, size, endsAt] = [[], 0, performance.now() + turnMilliseconds];
    }
  }
  yield Buffer.concat([...ready, bytesOf(tail)]);
}
