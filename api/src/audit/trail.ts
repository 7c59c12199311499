import type { SqlRunner } from '../store/database.ts';
import { type AuditEntry, writeEntry } from './audit-store.ts';
import type { AuditRecord } from './schema.ts';

/** What is known of a change but not of the request that asks for it. */
export type ChangeNote = Partial<Pick<AuditEntry, 'operation' | 'subjects' | 'outcome' | 'status'>>;

/** Where the changes that one request leads to are written down. */
export interface Trail {
  /**
   * Writes down what is being changed, in the transaction that changes it: nothing is changed without its record, and none
   * is there of what was not. Ids that are not in the address stand in `subjects`.
   */
  record(sql: SqlRunner, note?: ChangeNote): Promise<void>;
  /** To be called once what was recorded is committed: the log of the process hears of it. */
  announce(): void;
  /** Forgets what was recorded in a transaction that failed; the store has none of it. */
  forget(): void;
  /** Whether anything was recorded and not forgotten. */
  hasRecords(): boolean;
}

/** `entryOf` says who asks for what, at the time of each record. */
export function createTrail(entryOf: () => AuditEntry, onRecord: (record: AuditRecord) => unknown): Trail {
  let records: AuditRecord[] = [];
  let hasRecords = false;
  return {
    record: async (sql, note = {}) => {
      const entry = entryOf();
      const subjects = { ...entry.subjects, ...note.subjects };
      records.push(await writeEntry(sql, { ...entry, ...note, subjects }));
      hasRecords = true;
    },
    announce: () => {
      const told = records;
      records = [];
      told.forEach(onRecord);
    },
    forget: () => {
      records = [];
      hasRecords = false;
    },
    hasRecords: () => hasRecords,
  };
}
