import { writeEntry } from '../audit/audit-store.ts';
import type { Trail } from '../audit/trail.ts';
import type { IntakeSummary } from '../intake/schema.ts';
import { addSummaries } from '../intake/summarize.ts';
import type { SqlRunner } from '../store/database.ts';
import type { Store } from '../store/open-store.ts';
import { untilAvailable } from '../store/until-available.ts';
import type { ImportMessage, ImportTask } from '../workers/import-worker.ts';
import { wordsOf } from './checks.ts';
import type { ImportPart, ImportRow } from './import-row.ts';
import { bumpVersion, changeImport, findImport, isSilent, setStatus } from './import-store.ts';
import { areRowsThere, dropMended, dropReplaced, dropRows, type PartOf, storeRows } from './rows-to-store.ts';
import { cancelled, runTask } from './run-task.ts';
import type { WorkControl } from './work-line.ts';

type End = Extract<ImportMessage, { type: 'end' }>;

/** Longer than a database is away that comes back. */
const patienceMilliseconds = 600_000;

/** A file on its way into an import, and what is to be done once it is in. */
export interface Incoming {
  store: Store;
  workspaceId: string;
  /** The end of the import is written down where its beginning was. */
  trail: Trail;
  row: ImportRow;
  /** Resolves when no other import of the workspace is under way: what it adds must be known to this one. */
  turn: () => Promise<void>;
  task: () => Promise<ImportTask>;
  /** The file as the import will list it, but for the rows it adds. */
  part: Omit<ImportPart, 'rowsAdded'>;
  rowsTotal: number;
  /** Makes the new data count in the answers. */
  publish: () => Promise<void>;
}

/**
 * Takes a file into an import: its rows are stored batch by batch, and then begin to count in one transaction. What goes
 * wrong before leaves nothing that counts, and the reason with the import; once they count nothing takes them back. Does
 * not reject.
 */
export async function runImport(incoming: Incoming, control: WorkControl): Promise<void> {
  try {
    await takeIn(incoming, control);
  } catch (error) {
    const status = control.isCancelled() ? 'cancelled' : 'failed';
    await untilAvailable(() => giveUp(incoming, status, error), patienceMilliseconds).catch((second) =>
      console.error('an import could not be cleaned up:', second),
    );
    return;
  }
  control.begin('publishing', incoming.rowsTotal);
  // The rows are stored for good: the next change of the workspace, or the next start, publishes them.
  await incoming.publish().catch((error) => console.error('an import is stored and not published yet:', error));
}

async function takeIn(incoming: Incoming, control: WorkControl): Promise<void> {
  const { store, workspaceId, row, turn, task, rowsTotal } = incoming;
  await turn();
  if (control.isCancelled()) throw cancelled();
  const of = { workspaceId, importId: row.id, part: row.parts.length };
  control.begin('reading', rowsTotal);
  let records = 0;
  const running = runTask(await task(), async (batch) => {
    await storeRows(store.database, of, batch);
    records += batch.recordCount;
    control.advance(batch.rows);
  });
  control.onCancel(running.cancel);
  const end = await running.ended;
  control.begin('storing', rowsTotal);
  await store.database.transaction((sql) => settle(sql, incoming, { end, records }));
  incoming.trail.announce();
}

/** All that makes an import count, in one transaction. */
async function settle(sql: SqlRunner, incoming: Incoming, { end, records }: { end: End; records: number }) {
  const { workspaceId, trail, row, part } = incoming;
  const { summary, mended } = end;
  const of = { workspaceId, importId: row.id, part: row.parts.length };
  if (!(await areRowsThere(sql, of, records))) throw new Error('rows that were stored are no longer there');
  if (part.settings.duplicateRule === 'keep-last') await dropReplaced(sql, workspaceId, row.id);
  await dropMended(sql, of, mended);
  await changeImport(
    sql,
    { workspaceId, id: row.id },
    {
      status: 'complete',
      parts: [...row.parts, { ...part, rowsAdded: records }],
      summary: row.summary ? await summaryOfAll(sql, of, addSummaries(row.summary, summary)) : summary,
      reason: null,
    },
  );
  if (row.version_of !== null && row.parts.length === 0) {
    await setStatus(sql, { workspaceId, id: row.version_of }, { from: 'complete', to: 'superseded' });
  }
  await trail.record(sql, { ...ended, subjects: { importId: row.id } });
  await bumpVersion(sql, workspaceId);
}

/** Sums over several files, with what is kept out as it now stands: rows that were mended are no longer bad. */
async function summaryOfAll(
  sql: SqlRunner,
  { workspaceId, importId }: PartOf,
  sums: IntakeSummary,
): Promise<IntakeSummary> {
  const rows = await sql.query(
    'SELECT outcome, count(*)::int AS count FROM import_rejects WHERE workspace_id = $1 AND import_id = $2 GROUP BY outcome',
    [workspaceId, importId],
  );
  const left = new Map(rows.map(({ outcome, count }) => [String(outcome), Number(count)]));
  const [bad, unresolved] = [left.get('bad') ?? 0, left.get('unresolved') ?? 0];
  return { ...sums, bad, unresolved, rows: sums.good + bad + unresolved + sums.duplicates };
}

async function giveUp({ store, workspaceId, trail, row }: Incoming, status: 'cancelled' | 'failed', error: unknown) {
  const now = await findImport(store.database, workspaceId, row.id);
  // A database that goes away while it commits may have committed: then the file is in, whatever was heard of it.
  if (now && now.parts.length > row.parts.length) return;
  await dropRows(store.database, { workspaceId, importId: row.id, part: row.parts.length });
  await store.database.transaction(async (sql) => {
    await trail.record(sql, { ...ended, outcome: status, subjects: { importId: row.id } });
    // Rows that were to be added to a whole import leave it whole.
    if (!now || now.parts.length > 0) return;
    await changeImport(sql, { workspaceId, id: row.id }, { ...now, status, reason: wordsOf(error) });
  });
  trail.announce();
}

/** Files that were on their way in when their process ended leave nothing behind. */
export async function sweepInterrupted({ database, isShared }: Store): Promise<void> {
  // Another process may be at work on the same database: an import that was heard of lately is left alone.
  const isDead = isShared ? isSilent : 'true';
  const isLeft = (table: string) =>
    `DELETE FROM ${table} AS r USING imports AS i WHERE i.workspace_id = r.workspace_id AND i.id = r.import_id
     AND r.part >= jsonb_array_length(i.parts) AND ${isDead}`;
  // A batch that was under way when its import was removed.
  const isOfNone = (table: string) =>
    `DELETE FROM ${table} AS r WHERE NOT EXISTS (
       SELECT 1 FROM imports AS i WHERE i.workspace_id = r.workspace_id AND i.id = r.import_id)`;
  await database.transaction(async (sql) => {
    for (const table of ['import_records', 'import_rejects']) {
      await sql.query(isLeft(table));
      await sql.query(isOfNone(table));
    }
    const cut = await sql.query(
      `UPDATE imports AS i SET status = 'failed', reason = $1::text::jsonb WHERE i.status = 'running' AND ${isDead}
       RETURNING i.workspace_id, i.id`,
      [JSON.stringify(interrupted)],
    );
    for (const { workspace_id, id } of cut)
      await writeEntry(sql, { ...byProgram, workspaceId: String(workspace_id), subjects: { importId: String(id) } });
  });
}

/** What no request asks for, and so none answers. */
const ended = { operation: 'endImport', status: null };

const byProgram = {
  ...ended,
  outcome: 'failed',
  actor: 'program',
  ...{ role: null, token: null, label: null, requestId: null },
} as const;

const interrupted = {
  zh: '导入时程序中断，没有任何一行生效；文件已保存，可重新导入',
  en: 'The program ended during the import; none of its rows counts. The file is kept and can be imported again',
};
