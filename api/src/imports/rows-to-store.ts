import type { SqlRunner } from '../store/database.ts';

/** A record on its way into the store; the names are those of the columns. */
export interface RecordToStore {
  row_number: number;
  record_key: string;
  digest: string;
  record: string;
}

/** A row that was kept out, on its way into the store. */
export interface RejectToStore {
  row_number: number;
  outcome: string;
  name: string | null;
  cells: string;
  findings: string;
}

/** Which rows of an import are meant: those of one of its files. */
export interface PartOf {
  workspaceId: string;
  importId: string;
  part: number;
}

/** Rows of one batch. The records are written as JSON by the thread that made them, so that they only pass through here. */
export interface RowsToStore {
  /** A JSON list of `RecordToStore`. */
  records: string;
  recordCount: number;
  rejects: readonly RejectToStore[];
}

/** Stores rows of a file that is coming in. They count once the file is listed. */
export async function storeRows(
  sql: SqlRunner,
  of: PartOf,
  { records, recordCount, rejects }: RowsToStore,
): Promise<void> {
  const { workspaceId, importId, part } = of;
  if (recordCount > 0) {
    await sql.query(
      `INSERT INTO import_records (workspace_id, import_id, part, row_number, record_key, digest, record)
       SELECT $1, $2, $3::int, r.row_number, r.record_key, r.digest, r.record
       FROM json_to_recordset($4::text::json) AS r (row_number int, record_key text, digest text, record text)`,
      [workspaceId, importId, part, records],
    );
  }
  if (rejects.length > 0) {
    await sql.query(
      `INSERT INTO import_rejects (workspace_id, import_id, part, row_number, outcome, name, cells, findings)
       SELECT $1, $2, $3::int, r.row_number, r.outcome, r.name, r.cells, r.findings
       FROM json_to_recordset($4::text::json) AS r (row_number int, outcome text, name text, cells text, findings text)`,
      [workspaceId, importId, part, JSON.stringify(rejects)],
    );
  }
}

/** Whether all rows of a file are there: a process that was taken for dead may find them swept away. */
export async function areRowsThere(sql: SqlRunner, of: PartOf, records: number): Promise<boolean> {
  const { workspaceId, importId, part } = of;
  const [row] = await sql.query(
    `SELECT count(*)::int AS count FROM import_records WHERE workspace_id = $1 AND import_id = $2 AND part = $3::int`,
    [workspaceId, importId, part],
  );
  return Number(row?.count) === records;
}

/** Removes the rows of a file that did not come in whole. */
export async function dropRows(sql: SqlRunner, { workspaceId, importId, part }: PartOf): Promise<void> {
  for (const table of ['import_records', 'import_rejects']) {
    await sql.query(`DELETE FROM ${table} WHERE workspace_id = $1 AND import_id = $2 AND part = $3::int`, [
      workspaceId,
      importId,
      part,
    ]);
  }
}

/** Of records with the same key only the last one stays: the rule of an import that lets later rows win. */
export async function dropReplaced(sql: SqlRunner, workspaceId: string, importId: string): Promise<void> {
  await sql.query(
    `DELETE FROM import_records AS a USING import_records AS b
     WHERE a.workspace_id = $1 AND a.import_id = $2 AND b.workspace_id = $1 AND b.import_id = $2
       AND a.record_key = b.record_key AND (a.part, a.row_number) < (b.part, b.row_number)`,
    [workspaceId, importId],
  );
}

/** Takes rows off the list of rejected ones: they have come again, good or with a new reason. */
export async function dropMended(sql: SqlRunner, { workspaceId, importId, part }: PartOf, rows: readonly number[]) {
  if (rows.length === 0) return;
  await sql.query(
    `DELETE FROM import_rejects WHERE workspace_id = $1 AND import_id = $2 AND part < $3::int
     AND row_number IN (SELECT value::int FROM json_array_elements_text($4::text::json))`,
    [workspaceId, importId, part, JSON.stringify(rows)],
  );
}
