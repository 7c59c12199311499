import type { SqlRunner } from '../store/database.ts';
import { ensureWorkspace } from '../store/ensure-workspace.ts';
import { type ImportRow, importColumns, readImportRow } from './import-row.ts';
import type { JoinModes } from './schema.ts';

/** An import about to begin. */
export type NewImport = Pick<ImportRow, 'title' | 'kind' | 'relation' | 'settings'> & {
  asOf: string;
  versionOf: string | null;
};

const oneOrNull = (rows: ImportRow[]): ImportRow | null => rows[0] ?? null;

/** Begins an import under the next number of its workspace; none of its rows count until a file has come in whole. */
export async function beginImport(sql: SqlRunner, workspaceId: string, wanted: NewImport): Promise<ImportRow> {
  const { title, kind, relation, settings, asOf, versionOf } = wanted;
  // Two imports begun at once must not get the same number: the row of the workspace is the lock.
  await ensureWorkspace(sql, workspaceId);
  await sql.query('SELECT id FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
  const rows = await sql.query(
    `INSERT INTO imports (workspace_id, id, serial, title, kind, relation, status, version, version_of, as_of, settings, parts)
     SELECT $1, 'imp-' || n.serial, n.serial, $2, $3, $4, 'running', 1 + coalesce(before.version, 0), $5, $6::text::date, $7::text::jsonb, '[]'::jsonb
     FROM (SELECT coalesce(max(serial), 0) + 1 AS serial FROM imports WHERE workspace_id = $1) AS n
     LEFT JOIN imports AS before ON before.workspace_id = $1 AND before.id = $5
     RETURNING ${importColumns}`,
    [workspaceId, title, kind, relation, versionOf, asOf, JSON.stringify(settings)],
  );
  return readImportRow(rows[0] ?? {});
}

export async function findImport(sql: SqlRunner, workspaceId: string, id: string): Promise<ImportRow | null> {
  const rows = await sql.query(`SELECT ${importColumns} FROM imports WHERE workspace_id = $1 AND id = $2`, [
    workspaceId,
    id,
  ]);
  return oneOrNull(rows.map(readImportRow));
}

/** All imports of a workspace, the newest first. */
export async function listImports(sql: SqlRunner, workspaceId: string): Promise<ImportRow[]> {
  const rows = await sql.query(`SELECT ${importColumns} FROM imports WHERE workspace_id = $1 ORDER BY serial DESC`, [
    workspaceId,
  ]);
  return rows.map(readImportRow);
}

/** How many records count, and how many rows are kept out, by import; `onlyId` null counts all of the workspace. */
export async function countRows(sql: SqlRunner, workspaceId: string, onlyId: string | null) {
  const records = await sql.query(
    `SELECT r.import_id AS id, count(*)::int AS count FROM import_records AS r
     JOIN imports AS i ON i.workspace_id = r.workspace_id AND i.id = r.import_id
     WHERE r.workspace_id = $1 AND ($2::text IS NULL OR r.import_id = $2) AND r.part < jsonb_array_length(i.parts)
     GROUP BY r.import_id`,
    [workspaceId, onlyId],
  );
  const rejects = await sql.query(
    `SELECT r.import_id AS id, r.outcome, count(*)::int AS count FROM import_rejects AS r
     JOIN imports AS i ON i.workspace_id = r.workspace_id AND i.id = r.import_id
     WHERE r.workspace_id = $1 AND ($2::text IS NULL OR r.import_id = $2) AND r.part < jsonb_array_length(i.parts)
     GROUP BY r.import_id, r.outcome`,
    [workspaceId, onlyId],
  );
  return {
    records: new Map(records.map(({ id, count }) => [String(id), Number(count)])),
    rejects: new Map(rejects.map(({ id, outcome, count }) => [`${id} ${outcome}`, Number(count)])),
  };
}

export async function renameImport(sql: SqlRunner, workspaceId: string, id: string, title: string): Promise<void> {
  await sql.query('UPDATE imports SET title = $3 WHERE workspace_id = $1 AND id = $2', [workspaceId, id, title]);
}

/** What an import has become: its files, its sums, its state. */
export type ImportChange = Pick<ImportRow, 'status' | 'parts' | 'summary' | 'reason'>;

export async function changeImport(
  sql: SqlRunner,
  { workspaceId, id }: { workspaceId: string; id: string },
  { status, parts, summary, reason }: ImportChange,
): Promise<void> {
  await sql.query(
    `UPDATE imports SET status = $3, parts = $4::text::jsonb, summary = $5::text::jsonb, reason = $6::text::jsonb,
     completed_at = CASE WHEN $3 = 'complete' THEN now() ELSE completed_at END WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, id, status, JSON.stringify(parts), jsonOrNull(summary), jsonOrNull(reason)],
  );
}

const jsonOrNull = (value: object | null) => (value === null ? null : JSON.stringify(value));

/** Says that the process at work on an import still is. */
export async function sayAlive(sql: SqlRunner, workspaceId: string, id: string): Promise<void> {
  await sql.query('UPDATE imports SET alive_at = now() WHERE workspace_id = $1 AND id = $2', [workspaceId, id]);
}

/** Whether an import of the workspace is marked as running and not heard of: its process has ended before it. */
export async function hasSilent(sql: SqlRunner, workspaceId: string): Promise<boolean> {
  const rows = await sql.query(
    `SELECT 1 FROM imports AS i WHERE i.workspace_id = $1 AND i.status = 'running' AND ${isSilent} LIMIT 1`,
    [workspaceId],
  );
  return rows.length > 0;
}

/** Of imports (`i`) on a database that several processes share. One that is at work says so every two seconds. */
export const isSilent = `i.alive_at < now() - interval '10 seconds'`;

/** Removes an import with all its rows; the version before it, if any, counts again. */
export async function removeImport(sql: SqlRunner, workspaceId: string, { id, version_of, status }: ImportRow) {
  for (const rows of ['import_records', 'import_rejects']) {
    await sql.query(`DELETE FROM ${rows} WHERE workspace_id = $1 AND import_id = $2`, [workspaceId, id]);
  }
  await sql.query('DELETE FROM imports WHERE workspace_id = $1 AND id = $2', [workspaceId, id]);
  if (version_of === null || status !== 'complete') return;
  await setStatus(sql, { workspaceId, id: version_of }, { from: 'superseded', to: 'complete' });
}

/** Changes the state of an import that is in another. */
export async function setStatus(
  sql: SqlRunner,
  { workspaceId, id }: { workspaceId: string; id: string },
  { from, to }: { from: ImportRow['status']; to: ImportRow['status'] },
): Promise<void> {
  await sql.query('UPDATE imports SET status = $4 WHERE workspace_id = $1 AND id = $2 AND status = $3', [
    workspaceId,
    id,
    from,
    to,
  ]);
}

/** The bundled lists beside which, or in whose place, imported ones stand. */
export async function readModes(sql: SqlRunner, workspaceId: string): Promise<JoinModes> {
  const rows = await sql.query('SELECT branches, clusters, flows FROM join_modes WHERE workspace_id = $1', [
    workspaceId,
  ]);
  const modeOf = (value: unknown) => (value === 'replace' ? 'replace' : 'join');
  const [row] = rows;
  return { branches: modeOf(row?.branches), clusters: modeOf(row?.clusters), flows: modeOf(row?.flows) };
}

export async function writeModes(sql: SqlRunner, workspaceId: string, { branches, clusters, flows }: JoinModes) {
  await ensureWorkspace(sql, workspaceId);
  await sql.query(
    `INSERT INTO join_modes (workspace_id, branches, clusters, flows) VALUES ($1, $2, $3, $4)
     ON CONFLICT (workspace_id) DO UPDATE SET branches = $2, clusters = $3, flows = $4`,
    [workspaceId, branches, clusters, flows],
  );
}

/** The channel on which every process hears that a workspace has changed. */
export const versionChannel = 'icfm_versions';

/**
 * Counts a change of what a workspace holds, and tells all processes once the transaction is committed. Counting begins
 * at the clock: a browser that holds answers of a former database at the same address must not take them for this one's.
 */
export async function bumpVersion(sql: SqlRunner, workspaceId: string): Promise<void> {
  await sql.query(
    `INSERT INTO workspace_versions (workspace_id, version)
     VALUES ($1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
     ON CONFLICT (workspace_id) DO UPDATE SET version = workspace_versions.version + 1`,
    [workspaceId],
  );
  await sql.query('SELECT pg_notify($1, $2)', [versionChannel, workspaceId]);
}

export async function readVersion(sql: SqlRunner, workspaceId: string): Promise<string> {
  const rows = await sql.query('SELECT version FROM workspace_versions WHERE workspace_id = $1', [workspaceId]);
  return String(rows[0]?.version ?? 0);
}

/** The version of each workspace that has ever changed. */
export async function readVersions(sql: SqlRunner): Promise<Map<string, string>> {
  const rows = await sql.query('SELECT workspace_id, version FROM workspace_versions');
  return new Map(rows.map(({ workspace_id, version }) => [String(workspace_id), String(version)]));
}
