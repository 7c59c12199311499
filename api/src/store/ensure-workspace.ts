import type { SqlRunner } from './database.ts';

/** Makes a workspace where there is none of that name. */
export async function ensureWorkspace(sql: SqlRunner, workspaceId: string): Promise<void> {
  await sql.query('INSERT INTO workspaces (id) VALUES ($1) ON CONFLICT (id) DO NOTHING', [workspaceId]);
}
