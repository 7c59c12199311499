import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { SqlRow, SqlRunner } from '../store/database.ts';
import { ensureWorkspace } from '../store/ensure-workspace.ts';
import { type Story, StoryContent, type StorySummary } from './schema.ts';

/** A list that one can still look through; a story beyond them is a matter of tidying up. */
const mostStories = 200;

const Head = z.object({
  id: z.string(),
  revision: z.number().int(),
  created_at: z.date(),
  updated_at: z.date(),
});
const Row = Head.extend({ content: StoryContent });
const SummaryRow = Head.extend({ title: z.string(), chapters: z.number().int() });

const columns = 'id, revision, content, created_at, updated_at';

type Dated = { readonly created_at: Date; readonly updated_at: Date };

/** The times as the wire writes them. */
function dated<Fields extends Dated>({ created_at, updated_at, ...others }: Fields) {
  return { ...others, createdAt: created_at.toISOString(), updatedAt: updated_at.toISOString() };
}

const readStory = (row: SqlRow): Story => dated(Row.parse(row));

const oneOrNull = (rows: SqlRow[]): Story | null => rows.map(readStory)[0] ?? null;

/** Where a story stands. */
export interface StoryPlace {
  workspaceId: string;
  id: string;
}

/** All stories of a workspace without their contents, the latest changed first. */
export async function listStories(sql: SqlRunner, workspaceId: string): Promise<StorySummary[]> {
  const rows = await sql.query(
    `SELECT id, revision, content ->> 'title' AS title, jsonb_array_length(content -> 'chapters') AS chapters,
       created_at, updated_at
     FROM stories WHERE workspace_id = $1 ORDER BY updated_at DESC, id`,
    [workspaceId],
  );
  return rows.map((row) => dated(SummaryRow.parse(row)));
}

export async function findStory(sql: SqlRunner, { workspaceId, id }: StoryPlace): Promise<Story | null> {
  return oneOrNull(
    await sql.query(`SELECT ${columns} FROM stories WHERE workspace_id = $1 AND id = $2`, [workspaceId, id]),
  );
}

/** Keeps a story under an id that no other ever had, so that a link to a removed one finds nothing. Throws where the workspace is full. */
export async function addStory(sql: SqlRunner, workspaceId: string, content: StoryContent): Promise<Story> {
  await ensureWorkspace(sql, workspaceId);
  // Two saved at once must not both be the last: the row of the workspace is the lock.
  await sql.query('SELECT id FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
  const [held] = await sql.query('SELECT count(*)::int AS count FROM stories WHERE workspace_id = $1', [workspaceId]);
  if (Number(held?.count) >= mostStories) throw tooMany();
  const rows = await sql.query(
    `INSERT INTO stories (workspace_id, id, content) VALUES ($1, $2, $3::text::jsonb) RETURNING ${columns}`,
    [workspaceId, `story-${randomBytes(6).toString('hex')}`, JSON.stringify(content)],
  );
  return readStory(rows[0] ?? {});
}

/**
 * Puts another content in the place of the one that has this revision; null where there is no such story. Throws where the
 * store holds another revision by now, and leaves that as it is: of two people who write at once neither loses a word.
 */
export async function changeStory(
  sql: SqlRunner,
  { workspaceId, id }: StoryPlace,
  { content, revision }: Pick<Story, 'content' | 'revision'>,
): Promise<Story | null> {
  const rows = await sql.query(
    `UPDATE stories SET content = $4::text::jsonb, revision = revision + 1, updated_at = now()
     WHERE workspace_id = $1 AND id = $2 AND revision = $3 RETURNING ${columns}`,
    [workspaceId, id, revision, JSON.stringify(content)],
  );
  if (rows.length > 0) return oneOrNull(rows);
  const held = await findStory(sql, { workspaceId, id });
  if (held === null) return null;
  throw changedMeanwhile(held.revision, revision);
}

/** Whether there was one to remove. */
export async function removeStory(sql: SqlRunner, { workspaceId, id }: StoryPlace): Promise<boolean> {
  const rows = await sql.query('DELETE FROM stories WHERE workspace_id = $1 AND id = $2 RETURNING id', [
    workspaceId,
    id,
  ]);
  return rows.length > 0;
}

const tooMany = () =>
  new Problem('conflict', {
    zh: `一个工作区最多保存 ${mostStories} 个故事，请先删除不再需要的故事`,
    en: `A workspace keeps at most ${mostStories} stories; remove some that are no longer needed`,
  });

const changedMeanwhile = (wanted: number, got: number) =>
  new Problem('conflict', {
    zh: `故事已在别处被修改：需要第 ${wanted} 版，收到第 ${got} 版；没有覆盖任何内容`,
    en: `The story has been changed elsewhere: wanted revision ${wanted}, got ${got}; nothing was overwritten`,
  });
