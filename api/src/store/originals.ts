import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import { storeFailure } from './store-failure.ts';

/** A file as it was brought: named by the SHA-256 of its bytes. */
export interface SavedOriginal {
  sha256: string;
  bytes: number;
}

/** The files that people brought, byte for byte, each under the SHA-256 of its content. */
export interface Originals {
  /**
   * Keeps what comes from `source`. When the promise resolves the file is on the disk to stay: written to a temporary
   * name, synced, renamed, and its folder synced. Rejects with a 413 beyond `mostBytes` and a 507 on a full disk,
   * and then leaves nothing behind.
   */
  save(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<SavedOriginal>;
  pathOf(sha256: string): string;
  read(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  /** Throws a 409 that names the file where it is lost, or its bytes are no longer those that the name stands for. */
  verify(sha256: string): Promise<void>;
  /** Where to read a file whose bytes have just been verified. Rejects as `verify` does. */
  intactPathOf(sha256: string): Promise<string>;
  remove(sha256: string): Promise<void>;
  /** All there are, by name. */
  list(): Promise<SavedOriginal[]>;
  /** Removes what an ended process was in the middle of writing, where it is at least so old. */
  sweep(olderThanMilliseconds: number): Promise<void>;
}

/** The originals below a folder, which is made when the first one comes. */
export function createOriginals(folder: string): Originals {
  const temporary = join(folder, 'incoming');
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    save: (source, mostBytes) => save({ folder, temporary, pathOf }, source, mostBytes),
    pathOf,
    read: (sha256) => readFile(pathOf(sha256)),
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    verify: (sha256) => verify(pathOf(sha256), sha256),
    intactPathOf: async (sha256) => {
      await verify(pathOf(sha256), sha256);
      return pathOf(sha256);
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    list: () => list(folder),
    sweep: (olderThanMilliseconds) => sweep(temporary, olderThanMilliseconds),
  };
}

interface Places {
  folder: string;
  temporary: string;
  pathOf: (sha256: string) => string;
}

async function save(places: Places, source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<SavedOriginal> {
  const file = join(places.temporary, randomUUID());
  try {
    await mkdir(places.temporary, { recursive: true });
    const saved = await write(file, source, mostBytes);
    const target = places.pathOf(saved.sha256);
    const folder = join(target, '..');
    await mkdir(folder, { recursive: true });
    await rename(file, target);
    for (const each of [folder, places.folder, join(places.folder, '..')]) await syncFolder(each);
    return saved;
  } catch (error) {
    await rm(file, { force: true });
    throw storeFailure(error);
  }
}

async function write(file: string, source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<SavedOriginal> {
  const handle = await open(file, 'wx');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw tooLarge(mostBytes);
      hash.update(chunk);
      await writeWhole(handle, chunk);
    }
    await handle.sync();
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    await handle.close();
  }
}

/** A full disk writes a part and reports no error until the next call. */
async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0;
  while (written < chunk.byteLength) written += (await handle.write(chunk, written)).bytesWritten;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function verify(path: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 18 })) hash.update(chunk);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw lost(sha256);
    throw error;
  }
  if (hash.digest('hex') !== sha256) throw damaged(sha256);
}

async function list(folder: string): Promise<SavedOriginal[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const hashes = names.map((name) => name.split(/[\\/]/).at(-1) ?? '').filter((name) => /^[0-9a-f]{64}$/.test(name));
  return Promise.all(
    hashes.sort().map(async (sha256) => ({
      sha256,
      bytes: (await stat(join(folder, sha256.slice(0, 2), sha256))).size,
    })),
  );
}

async function sweep(temporary: string, olderThanMilliseconds: number): Promise<void> {
  for (const name of await readdir(temporary).catch(() => [])) {
    const file = join(temporary, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    // Where none is another's, a clock that was set back must not make one look as if it were to come.
    if (olderThanMilliseconds === 0 || Date.now() - mtimeMs >= olderThanMilliseconds) await rm(file, { force: true });
  }
}

const tooLarge = (mostBytes: number) =>
  new Problem(
    'body-too-large',
    {
      zh: `文件最大 ${mostBytes / 2 ** 20} MB，收到的更大`,
      en: `Wanted a file of at most ${mostBytes / 2 ** 20} MB, got a larger one`,
    },
    { connection: 'close' },
  );

const lost = (sha256: string) =>
  new Problem('conflict', {
    zh: `已存文件 ${sha256.slice(0, 12)} 已不在磁盘上，请重新上传`,
    en: `The stored file ${sha256.slice(0, 12)} is no longer on the disk; please bring it again`,
  });

const damaged = (sha256: string) =>
  new Problem('conflict', {
    zh: `已存文件 ${sha256.slice(0, 12)} 的内容与其校验值不符：磁盘上的文件已损坏`,
    en: `The bytes of the stored file ${sha256.slice(0, 12)} are not those it was named by: the file on the disk is damaged`,
  });
