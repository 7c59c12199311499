import { createHash } from 'node:crypto';
import type { Trail } from '../audit/trail.ts';
import { fieldsOf } from '../intake/fields.ts';
import { limits } from '../intake/limits.ts';
import { plainHeading } from '../intake/match-headers.ts';
import { propose } from '../intake/propose.ts';
import { findRejectColumns } from '../intake/rejects.ts';
import { type FileFacts, IntakeSettings } from '../intake/schema.ts';
import { notFound, Problem } from '../problem.ts';
import type { SqlRunner } from '../store/database.ts';
import { ensureWorkspace } from '../store/ensure-workspace.ts';
import type { Store } from '../store/open-store.ts';
import { unavailable } from '../store/store-failure.ts';
import type { AskIntake } from './ask-intake.ts';
import { findImport } from './import-store.ts';
import type { UploadedFile } from './schema.ts';

/** How a stored file is to be looked at: under which name, which sheet, which row of headings; null finds them. */
export interface LookAt {
  fileId: string;
  fileName: string;
  sheet: string | null;
  headerRow: number | null;
}

/** A name as it is shown: the last part of a path, without characters that hide or turn what is read. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(-120) || 'list'
  );
}

/** Keeps a file for a workspace and says what it is. Nothing is answered before the file is on the disk to stay. */
export async function keepFile(
  store: Store,
  ask: AskIntake,
  upload: { workspaceId: string; trail: Trail; fileName: string; body: AsyncIterable<Uint8Array> },
): Promise<UploadedFile> {
  const { workspaceId, trail, fileName, body } = upload;
  const { sha256, bytes } = await store.originals.save(body, limits.bytes);
  const { database } = store;
  await database.transaction(async (sql) => {
    await lockFile(sql, sha256);
    await ensureWorkspace(sql, workspaceId);
    await sql.query(
      `INSERT INTO uploads (workspace_id, sha256, file_name, bytes) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id, sha256) DO UPDATE SET file_name = $3`,
      [workspaceId, sha256, fileName, bytes],
    );
    await trail.record(sql, { subjects: { fileId: sha256 } });
    // Between its saving and this line another workspace may have given up the same file.
    if (!(await store.originals.has(sha256))) throw unavailable();
  });
  try {
    return await lookAtFile(store, ask, {
      workspaceId,
      look: { fileId: sha256, fileName, sheet: null, headerRow: null },
    });
  } catch (error) {
    // What cannot be read is of no use to anybody: it is not kept.
    if (error instanceof Problem && error.code === 'unprocessable') await forgetFile(store, workspaceId, sha256);
    throw error;
  }
}

/** What a kept file is, read with the sheet and headings asked for, and what is proposed for it. */
export async function lookAtFile(
  store: Store,
  ask: AskIntake,
  { workspaceId, look }: { workspaceId: string; look: LookAt },
): Promise<UploadedFile> {
  const { newest } = store.reads;
  const bytes = await findFile(newest, workspaceId, look.fileId);
  const { facts } = await ask({
    ...look,
    path: await store.originals.intactPathOf(look.fileId),
    settings: null,
    knownBranches: [],
  });
  const remembered =
    (await settingsOfRejects(newest, workspaceId, facts)) ?? (await readMapping(newest, workspaceId, facts));
  const { fileId, fileName } = look;
  const fields = {
    branches: fieldsOf('branches'),
    clusters: fieldsOf('clusters'),
    flows: fieldsOf('flows'),
    specialities: fieldsOf('specialities'),
  };
  return { fileId, fileName, bytes, facts, proposal: propose(facts, remembered), fields };
}

/** Rejected rows that come back are read as the import was that they are missing from, by the names of its columns. */
async function settingsOfRejects(sql: SqlRunner, workspaceId: string, { header, sample }: FileFacts) {
  const marks = findRejectColumns(header);
  const importId = marks ? sample[0]?.cells[marks.mark] : undefined;
  const found = importId ? await findImport(sql, workspaceId, importId) : null;
  const [first] = found?.parts ?? [];
  if (!first) return null;
  const places = header.map(plainHeading);
  const columns = Object.entries(first.settings.columns).flatMap(([field, column]) => {
    const place = places.indexOf(plainHeading(first.header[column] ?? ''));
    return place < 0 ? [] : [[field, place] as const];
  });
  return { ...first.settings, columns: Object.fromEntries(columns) };
}

/** The size of a file that the workspace has brought; a file of another workspace is not found. */
export async function findFile(sql: SqlRunner, workspaceId: string, fileId: string): Promise<number> {
  const rows = await sql.query('SELECT bytes FROM uploads WHERE workspace_id = $1 AND sha256 = $2', [
    workspaceId,
    fileId,
  ]);
  const [row] = rows;
  if (!row) throw notFound({ zh: '已上传的文件', en: 'uploaded file' }, fileId);
  return Number(row.bytes);
}

/** Removes a file from a workspace where no import needs it, and from the disk where no workspace does. */
export async function forgetFile({ database, originals }: Store, workspaceId: string, fileId: string): Promise<void> {
  await database.transaction(async (sql) => {
    await lockFile(sql, fileId);
    await sql.query(
      `DELETE FROM uploads WHERE workspace_id = $1 AND sha256 = $2 AND NOT EXISTS (
         SELECT 1 FROM imports WHERE workspace_id = $1 AND parts::text LIKE '%' || $2 || '%')`,
      [workspaceId, fileId],
    );
    const others = await sql.query('SELECT 1 FROM uploads WHERE sha256 = $1 LIMIT 1', [fileId]);
    if (others.length === 0) await originals.remove(fileId);
  });
}

/** Until the end of the transaction nobody else lists or gives up the same file. */
const lockFile = (sql: SqlRunner, sha256: string) => sql.query('SELECT pg_advisory_xact_lock(hashtext($1))', [sha256]);

/** Files with the same headings are read alike: the headings in their plain form, whatever their order of writing. */
const headerHash = ({ header }: Pick<FileFacts, 'header'>) =>
  createHash('sha256').update(header.map(plainHeading).join('\n')).digest('hex');

async function readMapping(sql: SqlRunner, workspaceId: string, facts: FileFacts): Promise<IntakeSettings | null> {
  const rows = await sql.query('SELECT settings FROM mappings WHERE workspace_id = $1 AND header_hash = $2', [
    workspaceId,
    headerHash(facts),
  ]);
  const parsed = IntakeSettings.safeParse(rows[0]?.settings);
  return parsed.success ? parsed.data : null;
}

/** Remembers how a file was read, for the next one with the same headings. */
export async function writeMapping(
  sql: SqlRunner,
  workspaceId: string,
  { header, settings }: { header: string[]; settings: IntakeSettings },
): Promise<void> {
  await sql.query(
    `INSERT INTO mappings (workspace_id, header_hash, settings) VALUES ($1, $2, $3::text::jsonb)
     ON CONFLICT (workspace_id, header_hash) DO UPDATE SET settings = $3::text::jsonb, used_at = now()`,
    [workspaceId, headerHash({ header }), JSON.stringify({ ...settings, places: {}, specialities: {} })],
  );
}
