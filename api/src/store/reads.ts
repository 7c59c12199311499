import type { Database, SqlRunner } from './database.ts';
import type { WatchedDatabase } from './postgres-database.ts';
import type { Replay } from './replay.ts';
import { codeOf, isUnavailable } from './store-failure.ts';

/**
 * What is only read. Whatever this process has written or was told of is seen; what others have written is seen once
 * the replica has replayed it. While the database is away the replica answers, and the other way round.
 */
export interface Reads extends SqlRunner {
  /** The database itself, and its replica only while that is away: for what must not be older than it need be. */
  newest: SqlRunner;
  /**
   * Asks everything that `work` asks of one server, so that nothing read later is older than what was read before. Where
   * that server goes away, `work` begins again on the other.
   */
  steadily<T>(work: (sql: SqlRunner) => Promise<T>): Promise<T>;
}

/** Reads where there is no replica. */
export const readsOf = (database: SqlRunner): Reads => ({
  query: (sql, parameters) => database.query(sql, parameters),
  newest: database,
  steadily: (work) => work(database),
});

interface Servers {
  primary: WatchedDatabase;
  replica: WatchedDatabase;
  replay: Replay;
}

/** Long readings are worth some patience: they then leave the database alone. */
const patienceMilliseconds = 250;

/** Reads where there is a replica. */
export function readsOver({ primary, replica, replay }: Servers): Reads {
  const order = () => (replay.hasCaughtUp() || primary.isAway() ? [replica, primary] : [primary, replica]);
  const newest: SqlRunner = {
    query: (sql, parameters) => inTurn([primary, replica], (server) => server.query(sql, parameters)),
  };
  return {
    query: (sql, parameters) => inTurn(order(), (server) => server.query(sql, parameters)),
    newest,
    steadily: async (work) => {
      if (!primary.isAway() && !replica.isAway()) await replay.wait(patienceMilliseconds);
      return inTurn(order(), work);
    },
  };
}

async function inTurn<T>(servers: readonly SqlRunner[], work: (server: SqlRunner) => Promise<T>): Promise<T> {
  const [first, ...others] = servers;
  if (first === undefined) throw new Error('wanted a server to read from, got none');
  try {
    return await work(first);
  } catch (error) {
    if (others.length === 0 || !isForAnother(error)) throw error;
    return inTurn(others, work);
  }
}

/** A server that is away, and a replica that has ended a question for what it had to replay (class 40). */
const isForAnother = (error: unknown) =>
  isUnavailable(error) || (error instanceof Error && codeOf(error).startsWith('40'));

/** The database, with a word to the replica's follower for each write and each notice of one. */
export function markWrites(primary: Database, { mark }: Replay): Database {
  return {
    ...primary,
    // What begins with SELECT changes nothing here. A write that has failed may have been committed.
    query: (sql, parameters) => {
      const answer = primary.query(sql, parameters);
      return /^\s*SELECT\b/i.test(sql) ? answer : answer.finally(mark);
    },
    transaction: (work) => primary.transaction(work).finally(mark),
    listen: (channel, onNotify, onListening) => {
      const heard = (payload: string) => {
        mark();
        onNotify(payload);
      };
      const listening = () => {
        mark();
        onListening?.();
      };
      return primary.listen(channel, heard, listening);
    },
  };
}
