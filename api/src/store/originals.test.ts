import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { createOriginals } from './originals.ts';

const place = mkdtempSync(join(tmpdir(), 'icfm-originals-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let made = 0;
function makeFolder(): string {
  made += 1;
  return join(place, String(made), 'originals');
}

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');
const incoming = (folder: string) => readdirSync(join(folder, 'incoming'));

describe('originals', () => {
  test('keep the bytes as they came, under the SHA-256 of them', async () => {
    const folder = makeFolder();
    const originals = createOriginals(folder);
    const saved = await originals.save(pieces('名称,', 'a\r\n'), 100);
    // 名称 is 6 bytes in UTF-8, and "," "a" and the line end are 4.
    expect(saved).toEqual({ sha256: sha256Of('名称,a\r\n'), bytes: 10 });
    expect(readFileSync(originals.pathOf(saved.sha256), 'utf8')).toBe('名称,a\r\n');
    expect(incoming(folder)).toEqual([]);
    await originals.verify(saved.sha256);
  });

  test('the same file twice is kept once', async () => {
    const originals = createOriginals(makeFolder());
    const [first, second] = await Promise.all([originals.save(pieces('a'), 1), originals.save(pieces('a'), 1)]);
    expect(first).toEqual(second);
    expect(await originals.list()).toEqual([first]);
  });

  test('a file beyond the limit is a 413 and leaves nothing', async () => {
    const folder = makeFolder();
    const originals = createOriginals(folder);
    const refused = await originals.save(pieces('four', 'five5'), 8).catch((error: unknown) => error);
    expect(refused instanceof Problem && refused.status).toBe(413);
    expect(incoming(folder)).toEqual([]);
    expect(await originals.list()).toEqual([]);
  });

  test('an upload that breaks off, and a full disk, leave nothing; the disk is a 507', async () => {
    const folder = makeFolder();
    const originals = createOriginals(folder);
    async function* broken(error: Error): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw error;
    }
    await expect(originals.save(broken(new Error('aborted')), 100)).rejects.toThrow('aborted');
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const refused = await originals.save(broken(full), 100).catch((error: unknown) => error);
    expect(refused instanceof Problem && refused.status).toBe(507);
    expect(incoming(folder)).toEqual([]);
    expect(await originals.list()).toEqual([]);
  });

  test('a file whose bytes have changed on the disk is said to be damaged', async () => {
    const originals = createOriginals(makeFolder());
    const { sha256 } = await originals.save(pieces('whole'), 100);
    writeFileSync(originals.pathOf(sha256), 'whol3');
    await expect(originals.verify(sha256)).rejects.toThrow(`${sha256.slice(0, 12)} are not those`);
    await expect(originals.intactPathOf(sha256)).rejects.toThrow(`${sha256.slice(0, 12)} are not those`);
    await originals.remove(sha256);
    await expect(originals.intactPathOf(sha256)).rejects.toThrow(`${sha256.slice(0, 12)} is no longer on the disk`);
  });

  test('what an ended process was writing is swept away, and not what is young where others may be writing', async () => {
    const folder = makeFolder();
    const originals = createOriginals(folder);
    mkdirSync(join(folder, 'incoming'), { recursive: true });
    for (const name of ['old', 'young']) writeFileSync(join(folder, 'incoming', name), 'half');
    utimesSync(join(folder, 'incoming/old'), new Date('2026-01-01'), new Date('2026-01-01'));
    await originals.sweep(60_000);
    expect(incoming(folder)).toEqual(['young']);
    // As it looks after the clock was set back.
    utimesSync(join(folder, 'incoming/young'), new Date('2100-01-01'), new Date('2100-01-01'));
    await originals.sweep(0);
    expect(incoming(folder)).toEqual([]);
  });

  test('removing one that is not there is no error', async () => {
    const originals = createOriginals(makeFolder());
    const { sha256 } = await originals.save(pieces('gone'), 100);
    await originals.remove(sha256);
    await originals.remove(sha256);
    expect(await originals.has(sha256)).toBe(false);
    expect(existsSync(originals.pathOf(sha256))).toBe(false);
  });
});
