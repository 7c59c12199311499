import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { RecordToStore, RejectToStore, RowsToStore } from '../imports/rows-to-store.ts';
import { packRecord } from '../imports/stored-record.ts';
import { createIntakeContext } from '../intake/context.ts';
import { createIntake, type IntakeOptions, type TakenRow } from '../intake/intake.ts';
import { IntakeError } from '../intake/intake-error.ts';
import { readRows } from '../intake/read-rows.ts';
import { findRejectColumns } from '../intake/rejects.ts';
import type { IntakeSettings, IntakeSummary, SourceRow } from '../intake/schema.ts';
import { failureOf, type IntakeFacts, type IntakeFailure } from './intake-failure.ts';

/** A whole file to be taken in, and how. */
export interface ImportTask {
  facts: IntakeFacts;
  path: string;
  fileName: string;
  header: string[];
  settings: IntakeSettings;
  importId: string;
  serial: number;
  part: number;
  sourceTitle: string;
  existing: [key: string, digest: string][];
  knownBranches: IntakeOptions['knownBranches'];
  /** Numbers of the rows wanted; null for all. */
  onlyRows: number[] | null;
}

/** What the thread says: some rows, for which it waits to be told to go on, and at last how it ended. */
export type ImportMessage =
  | ({ type: 'rows'; rows: number } & RowsToStore)
  | { type: 'end'; summary: IntakeSummary; mended: number[] }
  | { type: 'failed'; failure: IntakeFailure };

/** Doubles beyond these are counted and not listed: a whole list brought twice has as many as it has rows. */
const mostDuplicatesListed = 1000;

/** So many batches may be under way at once: one is stored while the next is read. */
const mostUnderWay = 2;

async function run(task: ImportTask): Promise<void> {
  const { settings, fileName, header } = task;
  const options: IntakeOptions = { ...task, existing: new Map(task.existing), idOf: (row) => idOf(task, row) };
  const intake = createIntake({ header, settings, context: createIntakeContext(task.facts), options });
  const wanted = task.onlyRows === null ? null : new Set(task.onlyRows);
  const marks = findRejectColumns(header);
  const mended = new Set<number>(task.onlyRows ?? []);
  let duplicates = 0;
  for (const batch of readRows(await readFile(task.path), { fileName, settings })) {
    const rows = wanted ? batch.filter(({ number }) => wanted.has(number)) : batch;
    const taken = rows.map(intake.take);
    if (marks) for (const { row } of taken) addMark(mended, row, marks.row);
    duplicates += taken.filter(({ outcome }) => outcome === 'duplicate').length;
    const isListed = ({ outcome }: TakenRow) => outcome !== 'duplicate' || duplicates <= mostDuplicatesListed;
    const rejects = taken.filter((row) => row.outcome !== 'good' && isListed(row));
    const toStore = rejects.map((each) => toReject(each, marks?.row ?? null));
    const records = toRecords(task, taken);
    send({
      type: 'rows',
      rows: batch.length,
      records: JSON.stringify(records),
      recordCount: records.length,
      rejects: toStore,
    });
    await turn();
  }
  send({ type: 'end', summary: intake.summary(), mended: [...mended] });
}

/** Ids of clusters are letters and a number; those of other records say the list and the row. */
function idOf({ settings, importId, serial, part }: ImportTask, row: number): string {
  if (settings.kind === 'clusters')
    return `IMP-${serial}${String(part).padStart(2, '0')}${String(row).padStart(7, '0')}`;
  return part === 0 ? `${importId}-${row}` : `${importId}-${part}-${row}`;
}

function addMark(mended: Set<number>, { cells }: SourceRow, column: number): void {
  const number = Number(cells[column]);
  if (Number.isInteger(number) && number > 0) mended.add(number);
}

function toRecords({ settings }: ImportTask, taken: readonly TakenRow[]): RecordToStore[] {
  return taken.flatMap(({ row, record, key, digest }) =>
    record === null
      ? []
      : [
          {
            row_number: row.number,
            record_key: key ?? '',
            digest: digest ?? '',
            record: packRecord(settings.kind, record),
          },
        ],
  );
}

/** A row that came back still wrong stays on the list under the number it had in the first file. */
function toReject({ row, outcome, name, findings }: TakenRow, mark: number | null): RejectToStore {
  const original = mark === null ? Number.NaN : Number(row.cells[mark]);
  return {
    row_number: Number.isInteger(original) && original > 0 ? original : row.number,
    outcome,
    name,
    cells: JSON.stringify(mark === null ? row.cells : row.cells.slice(0, mark)),
    findings: JSON.stringify(findings),
  };
}

const send = (message: ImportMessage) => parentPort?.postMessage(message);

let underWay = 0;
let goOn: (() => void) | null = null;

/** Waits while too many batches have not been stored yet. */
function turn(): Promise<void> {
  underWay += 1;
  if (underWay < mostUnderWay) return Promise.resolve();
  return new Promise((resolve) => {
    goOn = resolve;
  });
}

parentPort?.on('message', () => {
  underWay -= 1;
  goOn?.();
  goOn = null;
});

try {
  await run(workerData);
} catch (error) {
  if (!(error instanceof IntakeError)) throw error;
  send({ type: 'failed', failure: failureOf(error) });
}
// Its port would keep the thread waiting for more.
parentPort?.close();
