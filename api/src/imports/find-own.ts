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
export async function describeOwn(context: Context<AppEnv>, onlyId: string | null = null): Promise<Import[]> {
  const { imports, session } = context.var;
  const { workspaceId } = session;
  const { database, hasAnything } = imports.store;
  if (!hasAnything()) return [];
  const rows = await listImports(database, workspaceId);
  const counts = await countRows(database, workspaceId);
  const language = preferredLanguage(context.req.header('accept-language'));
  return rows
    .filter(({ id }) => onlyId === null || id === onlyId)
    .map((row) =>
      describeImport({ row, counts, language, job: imports.jobs.get(jobKey(workspaceId, row.id)) ?? null }),
    );
}

/** One import as it is listed. */
export async function describeOne(context: Context<AppEnv>, id: string): Promise<Import> {
  const [found] = await describeOwn(context, id);
  if (!found) throw notFound({ zh: '导入', en: 'import' }, id);
  return found;
}
