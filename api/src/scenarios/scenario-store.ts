import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { SqlRow, SqlRunner } from '../store/database.ts';
import { ensureWorkspace } from '../store/ensure-workspace.ts';
import { SavedSummary, type Scenario, type ScenarioChange, type ScenarioRequest } from './schema.ts';

/** A list that one can still look through; a plan beyond them is a matter of tidying up. */
const mostScenarios = 500;

const Row = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  data_version: z.string(),
  summary: SavedSummary.nullable(),
  created_at: z.date(),
  updated_at: z.date(),
});

const columns = 'id, name, address, data_version, summary, created_at, updated_at';

function readScenario(row: SqlRow): Scenario {
  const { data_version, created_at, updated_at, ...others } = Row.parse(row);
  return {
    ...others,
    dataVersion: data_version,
    createdAt: created_at.toISOString(),
    updatedAt: updated_at.toISOString(),
  };
}

const oneOrNull = (rows: SqlRow[]): Scenario | null => rows.map(readScenario)[0] ?? null;

const jsonOrNull = (value: object | null | undefined) => (value ? JSON.stringify(value) : null);

/** All scenarios of a workspace, the newest first. */
export async function listScenarios(sql: SqlRunner, workspaceId: string): Promise<Scenario[]> {
  const rows = await sql.query(
    `SELECT ${columns} FROM scenarios WHERE workspace_id = $1 ORDER BY created_at DESC, id`,
    [workspaceId],
  );
  return rows.map(readScenario);
}

export async function findScenario(sql: SqlRunner, workspaceId: string, id: string): Promise<Scenario | null> {
  return oneOrNull(
    await sql.query(`SELECT ${columns} FROM scenarios WHERE workspace_id = $1 AND id = $2`, [workspaceId, id]),
  );
}

/** Keeps a scenario under an id that no other ever had, so that a link to a removed one finds nothing. Throws where the workspace is full. */
export async function addScenario(
  sql: SqlRunner,
  workspaceId: string,
  { name, address, dataVersion, summary }: ScenarioRequest,
): Promise<Scenario> {
  await ensureWorkspace(sql, workspaceId);
  // Two saved at once must not both be the last: the row of the workspace is the lock.
  await sql.query('SELECT id FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
  const [held] = await sql.query('SELECT count(*)::int AS count FROM scenarios WHERE workspace_id = $1', [workspaceId]);
  if (Number(held?.count) >= mostScenarios) throw tooMany();
  const rows = await sql.query(
    `INSERT INTO scenarios (workspace_id, id, name, address, data_version, summary)
     VALUES ($1, $2, $3, $4, $5, $6::text::jsonb) RETURNING ${columns}`,
    [workspaceId, `plan-${randomBytes(6).toString('hex')}`, name, address, dataVersion, jsonOrNull(summary)],
  );
  return readScenario(rows[0] ?? {});
}

/** Changes what is named and leaves the rest; null where there is no such scenario. */
export async function changeScenario(
  sql: SqlRunner,
  { workspaceId, id }: { workspaceId: string; id: string },
  { name, address, dataVersion, summary }: ScenarioChange,
): Promise<Scenario | null> {
  const rows = await sql.query(
    `UPDATE scenarios SET name = coalesce($3::text, name), address = coalesce($4::text, address),
       data_version = coalesce($5::text, data_version),
       summary = CASE WHEN $6::boolean THEN $7::text::jsonb ELSE summary END, updated_at = now()
     WHERE workspace_id = $1 AND id = $2 RETURNING ${columns}`,
    [
      ...[workspaceId, id, name ?? null, address ?? null, dataVersion ?? null],
      ...[summary !== undefined, jsonOrNull(summary)],
    ],
  );
  return oneOrNull(rows);
}

/** Whether there was one to remove. */
export async function removeScenario(sql: SqlRunner, workspaceId: string, id: string): Promise<boolean> {
  const rows = await sql.query('DELETE FROM scenarios WHERE workspace_id = $1 AND id = $2 RETURNING id', [
    workspaceId,
    id,
  ]);
  return rows.length > 0;
}

const tooMany = () =>
  new Problem('conflict', {
    zh: `一个工作区最多保存 ${mostScenarios} 个方案，请先删除不再需要的方案`,
    en: `A workspace keeps at most ${mostScenarios} scenarios; remove some that are no longer needed`,
  });
