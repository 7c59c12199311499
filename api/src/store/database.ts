/** A value that SQL takes. JSON goes as text and is cast: `$1::text::jsonb`, which both drivers understand alike. */
export type SqlValue = string | number | boolean | null | Uint8Array;

export type SqlRow = Record<string, unknown>;

/** What runs SQL: the database itself, or a transaction of it. Parameters are `$1`, `$2`, …; the SQL is plain PostgreSQL. */
export interface SqlRunner {
  query(sql: string, parameters?: readonly SqlValue[]): Promise<SqlRow[]>;
}

/**
 * The one store, whichever driver stands behind it. bigint and numeric come back as strings, timestamps as `Date`,
 * json parsed. Every promise of a write that resolves has been committed.
 */
export interface Database extends SqlRunner {
  /** Runs `work` in one transaction: all of it or, where it throws, nothing. Transactions do not nest. */
  transaction<T>(work: (sql: SqlRunner) => Promise<T>): Promise<T>;
  /**
   * Calls back for every NOTIFY on a channel, also one sent by another process (where the driver can have others). What is
   * sent while the database is away is missed: `onListening` is called each time that listening has begun.
   */
  listen(channel: string, onNotify: (payload: string) => void, onListening?: () => void): Promise<() => Promise<void>>;
  /** Makes and opens the database now, so that the first question need not wait for it. */
  warm(): Promise<void>;
  close(): Promise<void>;
}
