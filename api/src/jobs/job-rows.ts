import type { Database, SqlRow, SqlRunner } from '../store/database.ts';

/** Which jobs are meant. */
export interface JobsOf {
  kind: string;
  workspaceId: string;
}

/** How a job stands, for all processes. */
export interface JobRow {
  id: string;
  /** JSON, as text: it may hold characters that the JSON of the database refuses. */
  told: string;
  isOver: boolean;
  isCancelled: boolean;
}

/** What others have written beside it. */
export interface JobHeard {
  isCancelled: boolean;
  /** Since somebody last asked another process for it. */
  unaskedMilliseconds: number;
}

/** Of a process that has not written for so long a job is not heard of again. It writes several times a second. */
const isSilent = `alive_at < now() - interval '10 seconds'`;

/** Any fixed number: jobs are numbered one after the other, in the order in which they can be seen. */
const lockNumber = 7_268_412;

const valuesOf = (of: JobsOf, row: JobRow) => [
  ...[of.kind, of.workspaceId, row.id],
  ...[row.told, row.isOver, row.isCancelled],
];

/** Makes a job known, in the place of a former one of the same id. Jobs that ended long ago are forgotten. */
export async function putJob(database: Database, of: JobsOf, row: JobRow): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
    await sql.query(
      `DELETE FROM jobs WHERE alive_at < now() - interval '15 minutes' OR (kind = $1 AND workspace_id = $2 AND id = $3)`,
      [of.kind, of.workspaceId, row.id],
    );
    await sql.query(
      `INSERT INTO jobs (kind, workspace_id, id, told, is_over, is_cancelled) VALUES ($1, $2, $3, $4, $5, $6)`,
      valuesOf(of, row),
    );
  });
}

/** Writes how a job of this process stands, and answers what others want of it. */
export async function writeJob(database: Database, of: JobsOf, row: JobRow): Promise<JobHeard> {
  const [known] = await database.query(
    `UPDATE jobs SET told = $4, is_over = $5, is_cancelled = is_cancelled OR $6, alive_at = now()
     WHERE kind = $1 AND workspace_id = $2 AND id = $3
     RETURNING is_cancelled, extract(epoch FROM now() - asked_at)::float8 AS unasked`,
    valuesOf(of, row),
  );
  if (known) return { isCancelled: known.is_cancelled === true, unaskedMilliseconds: Number(known.unasked) * 1000 };
  // The table does not outlive a crash of the database.
  await putJob(database, of, row);
  return { isCancelled: false, unaskedMilliseconds: 0 };
}

/** A job of another process, and whether that process is no longer heard of. Notes that it was asked for. */
export async function askForJob(sql: SqlRunner, { kind, workspaceId }: JobsOf, id: string) {
  const [row] = await sql.query(
    `UPDATE jobs SET asked_at = now() WHERE kind = $1 AND workspace_id = $2 AND id = $3
     RETURNING id, told, is_over, is_cancelled, NOT is_over AND ${isSilent} AS is_lost`,
    [kind, workspaceId, id],
  );
  return row ? { ...jobOf(row), isLost: row.is_lost === true } : null;
}

/** What is under way anywhere in a workspace. */
export async function listLiveJobs(sql: SqlRunner, { kind, workspaceId }: JobsOf): Promise<JobRow[]> {
  const rows = await sql.query(
    `SELECT id, told, is_over, is_cancelled FROM jobs
     WHERE kind = $1 AND workspace_id = $2 AND NOT is_over AND NOT ${isSilent}`,
    [kind, workspaceId],
  );
  return rows.map(jobOf);
}

/** Asks whichever process works on a job to end it; false where there is none. */
export async function callOffJob(sql: SqlRunner, { kind, workspaceId }: JobsOf, id: string): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE jobs SET is_cancelled = true WHERE kind = $1 AND workspace_id = $2 AND id = $3 RETURNING id`,
    [kind, workspaceId, id],
  );
  return rows.length > 0;
}

/** Whether a job of the workspace that was put up earlier is under way anywhere. */
export async function hasEarlierJob(sql: SqlRunner, { kind, workspaceId }: JobsOf, id: string): Promise<boolean> {
  const rows = await sql.query(
    `SELECT 1 FROM jobs AS j JOIN jobs AS own ON own.kind = $1 AND own.workspace_id = $2 AND own.id = $3
     WHERE j.kind = $1 AND j.workspace_id = $2 AND j.serial < own.serial AND NOT j.is_over AND NOT j.${isSilent} LIMIT 1`,
    [kind, workspaceId, id],
  );
  return rows.length > 0;
}

const jobOf = ({ id, told, is_over, is_cancelled }: SqlRow): JobRow => ({
  id: String(id),
  told: String(told),
  isOver: is_over === true,
  isCancelled: is_cancelled === true,
});
