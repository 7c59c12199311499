import type { Context } from 'hono';
import { preferredLanguage } from '../http/language.ts';
import type { AppEnv } from '../http/router.ts';
import { notFound } from '../problem.ts';
import type { SqlRunner } from '../store/database.ts';
import { describeImport } from './describe-import.ts';
import type { ImportRow } from './import-row.ts';
import { countRows, findImport, hasSilent, listImports } from './import-store.ts';
import { sweepInterrupted } from './run-import.ts';
import type { Import, Progress } from './schema.ts';

/** An import of the workspace that asks; of another it is not found. Who is about to change it asks the database itself. */
export async function findOwn(context: Context<AppEnv>, id: string, from?: SqlRunner): Promise<ImportRow> {
  const { imports, session } = context.var;
  const { reads, hasAnything } = imports.store;
  const row = hasAnything() ? await findImport(from ?? reads.newest, session.workspaceId, id) : null;
  if (!row) throw notFound({ zh: '导入', en: 'import' }, id);
  return row;
}

/** All imports of the workspace as they are listed, the newest first. */
export async function describeOwn(context: Context<AppEnv>): Promise<Import[]> {
  const { imports, session } = context.var;
  const { reads, hasAnything } = imports.store;
  if (!hasAnything()) return [];
  const underway = await listUnderway(context);
  const rows = await listImports(reads, session.workspaceId);
  const counts = await countRows(reads, session.workspaceId, null);
  return rows.map((row) => describe(context, row, { counts, underway }));
}

/** One import as it is listed. While its first file is coming in there is nothing to count, however often it is asked for. */
export async function describeOne(context: Context<AppEnv>, id: string): Promise<Import> {
  const { imports, session } = context.var;
  const underway = imports.store.hasAnything() ? await listUnderway(context) : new Map<string, Progress>();
  const row = await findOwn(context, id);
  const isEmpty = row.parts.length === 0;
  const counts = isEmpty ? none : await countRows(imports.store.reads.newest, session.workspaceId, id);
  return describe(context, row, { counts, underway });
}

const none = { records: new Map<string, number>(), rejects: new Map<string, number>() };

/**
 * What is under way, by import. Asked for before the imports themselves: what ends in between is told as running, not as
 * something else for a moment. One whose process has ended before it is swept by whoever asks.
 */
async function listUnderway({ var: { imports, session } }: Context<AppEnv>): Promise<Map<string, Progress>> {
  const { store, jobs } = imports;
  // What a replica tells while the database is away nobody can sweep.
  const isLeft = store.isShared && (await hasSilent(store.database, session.workspaceId).catch(() => false));
  if (isLeft) await sweepInterrupted(store);
  return jobs.listUnderway(session.workspaceId);
}

interface Known {
  counts: typeof none;
  underway: ReadonlyMap<string, Progress>;
}

function describe(context: Context<AppEnv>, row: ImportRow, { counts, underway }: Known): Import {
  const language = preferredLanguage(context.req.header('accept-language'));
  return describeImport({ row, counts, language, progress: underway.get(row.id) ?? null });
}
