import { z } from 'zod';
import type { SqlRow, SqlRunner } from '../store/database.ts';
import { Role } from '../workspaces/schema.ts';
import { Actor, type AuditQuery, type AuditRecord, Outcome } from './schema.ts';

/** A record before the store has given it its number and time. */
export type AuditEntry = Omit<AuditRecord, 'serial' | 'time'>;

/** What is done from the command line of the machine: whoever can do that needs no token. */
export const commandEntry = (workspaceId: string, operation: string): AuditEntry => ({
  ...{ workspaceId, operation, actor: 'command', outcome: 'done', subjects: {} },
  ...{ role: null, token: null, label: null, status: null, requestId: null },
});

/** Newest records that are kept of each workspace. Tries are counted apart, so that no flood of them drives changes out. */
export const kept = { changes: 100_000, tries: 2_000 } as const;

/** So many records come between two looks at what is beyond the bounds. */
const tidyEvery = 200;

const Row = z.object({
  serial: z.coerce.number<unknown>(),
  at: z.date(),
  workspace_id: z.string(),
  actor: Actor,
  role: Role.nullable(),
  token: z.string().nullable(),
  label: z.string().nullable(),
  operation: z.string(),
  subjects: z.record(z.string(), z.string()),
  outcome: Outcome,
  status: z.number().nullable(),
  request_id: z.string().nullable(),
});

const columns = 'serial, at, workspace_id, actor, role, token, label, operation, subjects, outcome, status, request_id';

function readRecord(row: SqlRow): AuditRecord {
  const { at, workspace_id, request_id, serial, ...others } = Row.parse(row);
  return { serial, time: at.toISOString(), workspaceId: workspace_id, ...others, requestId: request_id };
}

/** Adds a record: within the transaction of the change it tells of, both are there afterwards, or neither. */
export async function writeEntry(sql: SqlRunner, entry: AuditEntry): Promise<AuditRecord> {
  const { workspaceId, actor, role, token, label, operation, subjects, outcome, status, requestId } = entry;
  const rows = await sql.query(
    `INSERT INTO audit (workspace_id, actor, role, token, label, operation, subjects, outcome, status, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, $9::int, $10) RETURNING ${columns}`,
    [workspaceId, actor, role, token, label, operation, JSON.stringify(subjects), outcome, status, requestId],
  );
  const record = readRecord(rows[0] ?? {});
  if (record.serial % tidyEvery === 0) await dropOldest(sql, workspaceId);
  return record;
}

/** Removes what is beyond the bounds of a workspace: by number and not by age, since a clock that is set would remove all. */
export async function dropOldest(sql: SqlRunner, workspaceId: string): Promise<void> {
  for (const [isDone, most] of [
    [true, kept.changes],
    [false, kept.tries],
  ] as const) {
    await sql.query(
      `DELETE FROM audit WHERE workspace_id = $1 AND (outcome = 'done') = $2 AND serial <= (
         SELECT serial FROM audit WHERE workspace_id = $1 AND (outcome = 'done') = $2
         ORDER BY serial DESC OFFSET $3::int LIMIT 1)`,
      [workspaceId, isDone, most],
    );
  }
}

/** Records of a workspace and of sign-ins that failed, the newest first. */
export async function listRecords(sql: SqlRunner, workspaceId: string, asked: AuditQuery): Promise<AuditRecord[]> {
  const { since, until, outcome, before, limit } = asked;
  const rows = await sql.query(
    `SELECT ${columns} FROM audit WHERE workspace_id IN ($1, '')
       AND ($2::float8 IS NULL OR at >= to_timestamp($2::float8 / 1000))
       AND ($3::float8 IS NULL OR at < to_timestamp($3::float8 / 1000))
       AND ($4::text IS NULL OR outcome = $4) AND ($5::bigint IS NULL OR serial < $5::bigint)
     ORDER BY serial DESC LIMIT $6::int`,
    [workspaceId, momentOf(since), momentOf(until), outcome ?? null, before ?? null, limit],
  );
  return rows.map(readRecord);
}

const momentOf = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));
