import { createHash } from 'node:crypto';
import { z } from 'zod';
import { migrations, tableNames } from '../store/migrations.ts';
import { Head, headName, Manifest, manifestName, originalIn, tableIn } from './manifest.ts';
import { readArchive } from './read-archive.ts';

/**
 * Reads a backup from end to end and answers what it holds. Throws, in both languages, where it is none, is damaged or
 * cut short, or has been made by a newer program: then nothing of it is to be used.
 */
export async function verifyBackup(path: string): Promise<Manifest> {
  const { head, manifest, found } = await readAll(path);
  if (!head.success) throw notBackup(path);
  if (head.data.step > migrations.length) throw newerBackup(head.data.step);
  if (!manifest.success) throw damagedBackup(path, 'its list of files is missing');
  const { files } = manifest.data;
  const wrong = files.find((file, index) => {
    const got = found[index];
    return got?.name !== file.name || got.bytes !== file.bytes || got.sha256 !== file.sha256;
  });
  if (wrong) throw damagedBackup(path, `${wrong.name} does not fit its checksum`);
  const unknown = found.slice(files.length)[0] ?? files.find(({ name }) => !isKnown(name));
  if (unknown) throw damagedBackup(path, `${unknown.name} does not belong to it`);
  return manifest.data;
}

async function readAll(path: string) {
  const found: Manifest['files'] = [];
  const texts = new Map<string, string>();
  try {
    for await (const { name, bytes, body } of readArchive(path)) {
      const hash = createHash('sha256');
      const pieces: Uint8Array[] = [];
      for await (const chunk of body) {
        hash.update(chunk);
        if (name === headName || name === manifestName) pieces.push(chunk);
      }
      if (pieces.length > 0) texts.set(name, Buffer.concat(pieces).toString());
      if (name !== manifestName) found.push({ name, bytes, sha256: hash.digest('hex') });
    }
  } catch (error) {
    if (!texts.has(headName)) throw notBackup(path, error);
    throw damagedBackup(path, error instanceof Error ? error.message : String(error));
  }
  const read = (name: string) => z.string().transform(parseJson).safeParse(texts.get(name)).data;
  return { head: Head.safeParse(read(headName)), manifest: Manifest.safeParse(read(manifestName)), found };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isKnown = (name: string): boolean => {
  const table = tableIn(name);
  return name === headName || originalIn(name) !== null || tableNames.some((known) => known === table);
};

function notBackup(path: string, cause?: unknown): Error {
  const reason = cause instanceof Error && 'code' in cause ? ` (${cause.message})` : '';
  return new Error(
    `Wanted a backup made by npm run backup, got ${path}${reason}. 需要由 npm run backup 生成的备份文件，收到 ${path}。`,
  );
}

export const damagedBackup = (path: string, reason: string) =>
  new Error(
    `The backup ${path} is damaged or cut short: ${reason}. Nothing was changed. 备份 ${path} 已损坏或不完整，未作任何更改。`,
  );

const newerBackup = (step: number) =>
  new Error(
    `The backup is of step ${step}, this program knows ${migrations.length}: it was made by a newer version. Use that one. ` +
      `备份的结构版本 ${step} 比本程序（${migrations.length}）新，请使用较新的程序。`,
  );
