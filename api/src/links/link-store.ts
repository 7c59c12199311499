import { Problem } from '../problem.ts';
import type { SqlRunner } from '../store/database.ts';
import { ensureWorkspace } from '../store/ensure-workspace.ts';
import { linkCode, shortestCode } from './link-code.ts';

const mostLinks = 5000;

/** The address that a code stands for in a workspace; null where it stands for none. */
export async function findLink(sql: SqlRunner, workspaceId: string, code: string): Promise<string | null> {
  const rows = await sql.query('SELECT address FROM links WHERE workspace_id = $1 AND code = $2', [workspaceId, code]);
  return rows.map(({ address }) => String(address))[0] ?? null;
}

/** The code of an address, kept if it was not: one letter longer for each other address that has it already. */
export async function keepLink(sql: SqlRunner, workspaceId: string, address: string): Promise<string> {
  await ensureWorkspace(sql, workspaceId);
  await sql.query('SELECT id FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
  const [free, isKept] = await findCode(sql, workspaceId, address);
  if (isKept) return free;
  const [held] = await sql.query('SELECT count(*)::int AS count FROM links WHERE workspace_id = $1', [workspaceId]);
  if (Number(held?.count) >= mostLinks) throw tooMany();
  await sql.query('INSERT INTO links (workspace_id, code, address) VALUES ($1, $2, $3)', [workspaceId, free, address]);
  return free;
}

async function findCode(
  sql: SqlRunner,
  workspaceId: string,
  address: string,
): Promise<[code: string, isKept: boolean]> {
  for (let length = shortestCode; ; length += 1) {
    const code = linkCode(address, length);
    const held = await findLink(sql, workspaceId, code);
    if (held === null) return [code, false];
    if (held === address) return [code, true];
  }
}

const tooMany = () =>
  new Problem('conflict', {
    zh: `一个工作区最多保存 ${mostLinks} 个短链接`,
    en: `A workspace keeps at most ${mostLinks} short links`,
  });
