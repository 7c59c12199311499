import { SpanKind } from '@opentelemetry/api';
import type { SqlRunner } from '../store/database.ts';
import type { Store } from '../store/open-store.ts';
import { inSpan } from './spans.ts';

/** A store each of whose statements is a span: by its first word, with its text, which holds no value of anybody's. */
export function traceStore(store: Store): Store {
  const { database, reads } = store;
  const traced: Store['database'] = {
    ...database,
    ...traceRunner(database),
    transaction: <T>(work: (sql: SqlRunner) => Promise<T>) =>
      inSpan({ name: 'TRANSACTION', kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'postgresql' } }, () =>
        database.transaction((sql) => work(traceRunner(sql))),
      ),
  };
  const tracedReads: Store['reads'] = {
    ...traceRunner(reads),
    newest: traceRunner(reads.newest),
    steadily: (work) => reads.steadily((sql) => work(traceRunner(sql))),
  };
  return { ...store, database: traced, reads: tracedReads };
}

function traceRunner(runner: SqlRunner): SqlRunner {
  return {
    query: (sql, parameters) => {
      const operation = /^\s*([a-z]+)/i.exec(sql)?.[1]?.toUpperCase() ?? 'SQL';
      const attributes = {
        'db.system.name': 'postgresql',
        'db.operation.name': operation,
        'db.query.text': sql.replace(/\s+/g, ' ').trim().slice(0, 500),
      };
      return inSpan({ name: operation, kind: SpanKind.CLIENT, attributes }, () => runner.query(sql, parameters));
    },
  };
}
