import type { Context } from 'hono';
import { preferredLanguage } from '../http/language.ts';
import type { AppEnv } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { describeImport } from './describe-import.ts';
import type { ImportRow } from './import-row.ts';
import { countRows, findImport, listImports } from './import-store.ts';
import { jobKey } from './imports.ts';
import type { Import } from './schema.ts';

/** An import of the workspace that asks; of another it is not found. */
export async function findOwn({ var: { imports, session } }: Context<AppEnv>, id: string): Promise<ImportRow> {
  const { store } = imports;
  const row = store.hasAnything() ? await findImport(store.database, session.workspaceId, id) : null;
  if (!row) throw notFound({ zh: '导入', en: 'import' }, id);
  return row;
}

/** All imports of the workspace as they are listed, the newest first. */
export async function describeOwn(context: Context<AppEnv>): Promise<Import[]> {
  const { imports, session } = context.var;
  const { database, hasAnything } = imports.store;
  if (!hasAnything()) return [];
  const rows = await listImports(database, session.workspaceId);
  const counts = await countRows(database, session.workspaceId, null);
  return rows.map((row) => describe(context, row, counts));
}

/** One import as it is listed. While its first file is coming in there is nothing to count, however often it is asked for. */
export async function describeOne(context: Context<AppEnv>, id: string): Promise<Import> {
  const row = await findOwn(context, id);
  const { imports, session } = context.var;
  const isEmpty = row.parts.length === 0;
  return describe(context, row, isEmpty ? none : await countRows(imports.store.database, session.workspaceId, id));
}

const none = { records: new Map<string, number>(), rejects: new Map<string, number>() };

function describe(context: Context<AppEnv>, row: ImportRow, counts: typeof none): Import {
  const { imports, session } = context.var;
  const language = preferredLanguage(context.req.header('accept-language'));
  const job = imports.jobs.get(jobKey(session.workspaceId, row.id)) ?? null;
  return describeImport({ row, counts, language, job });
}
