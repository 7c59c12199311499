import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Manifest, manifestName } from './manifest.ts';
import { blockBytes, type FileHead, makeHeader } from './tar-header.ts';

/** A file to be put into an archive; `body` gives exactly `bytes` bytes. */
export interface ArchiveFile extends FileHead {
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * Writes files as they come into one .tar.gz that ends with a manifest of their checksums. The archive stands under its
 * name only once all of it is on the disk. Rejects, and leaves nothing, where a file or the disk fails.
 */
export async function writeArchive(path: string, files: AsyncIterable<ArchiveFile>): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await pipeline(archiveBytes(files), createGzip({ level: 3 }), createWriteStream(partial, { flush: true }));
    await rename(partial, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function* archiveBytes(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  const time = Math.floor(Date.now() / 1000);
  const manifest: Manifest = { files: [] };
  for await (const { name, bytes, body } of files) {
    yield makeHeader({ name, bytes }, time);
    const hash = createHash('sha256');
    let written = 0;
    for await (const chunk of body) {
      hash.update(chunk);
      written += chunk.byteLength;
      yield chunk;
    }
    if (written !== bytes) throw new Error(`${name}: wanted ${bytes} bytes, got ${written}`);
    yield filling(bytes);
    manifest.files.push({ name, bytes, sha256: hash.digest('hex') });
  }
  const last = Buffer.from(JSON.stringify(manifest));
  yield makeHeader({ name: manifestName, bytes: last.byteLength }, time);
  yield last;
  yield filling(last.byteLength);
  yield Buffer.alloc(2 * blockBytes);
}

const filling = (bytes: number): Uint8Array => Buffer.alloc((blockBytes - (bytes % blockBytes)) % blockBytes);

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
