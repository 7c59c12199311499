import { expect, test } from 'vitest';
import type { WatchedDatabase } from './postgres-database.ts';
import { markWrites, readsOver } from './reads.ts';
import type { Replay } from './replay.ts';
import { SqlError, unavailable } from './store-failure.ts';

type Server = WatchedDatabase & { fails: Error | null };

/** A server that answers each question with its name. */
function serverOf(name: string): Server {
  const server: Server = {
    fails: null,
    query: async () => {
      if (server.fails) throw server.fails;
      return [{ name }];
    },
    transaction: (work) => work(server),
    listen: async (_channel, onNotify, onListening) => {
      onListening?.();
      onNotify('told');
      return async () => {};
    },
    warm: async () => {},
    close: async () => {},
    isAway: () => server.fails !== null,
  };
  return server;
}

/** A primary and a replica that has caught up until something is marked. */
function serversOf() {
  const [primary, replica] = [serverOf('primary'), serverOf('replica')];
  let marks = 0;
  const replay: Replay = {
    mark: () => {
      marks += 1;
    },
    hasCaughtUp: () => marks === 0,
    wait: async () => {},
    stop: () => {},
  };
  const reads = readsOver({ primary, replica, replay });
  const nameOf = async (asked: Promise<Record<string, unknown>[]>) => (await asked)[0]?.name;
  return {
    ...{ primary, replica },
    database: markWrites(primary, replay),
    marks: () => marks,
    read: () => nameOf(reads.query('SELECT')),
    readNewest: () => nameOf(reads.newest.query('SELECT')),
    readSteadily: () => reads.steadily((sql) => nameOf(sql.query('SELECT'))),
  };
}

test('what is only read is asked of the replica, and what must be new of the database', async () => {
  const { read, readSteadily, readNewest } = serversOf();
  expect([await read(), await readSteadily(), await readNewest()]).toEqual(['replica', 'replica', 'primary']);
});

test('after a write the database is asked until the replica has caught up', async () => {
  const { database, read, readSteadily } = serversOf();
  await database.query('SELECT 1');
  expect(await read()).toBe('replica');
  await database.query('INSERT');
  expect([await read(), await readSteadily()]).toEqual(['primary', 'primary']);
});

test('transactions, writes that have failed, notices and the beginning of listening count as writes', async () => {
  const { primary, database, marks } = serversOf();
  await database.transaction(async () => {});
  expect(marks()).toBe(1);
  primary.fails = unavailable();
  await expect(database.query('UPDATE')).rejects.toThrow('cannot be reached');
  expect(marks()).toBe(2);
  await database.listen('channel', () => {});
  expect(marks()).toBe(4);
});

test('while one of the two is away the other answers, and while both are the failure is told', async () => {
  const { primary, replica, database, read, readSteadily, readNewest } = serversOf();
  replica.fails = unavailable();
  expect([await read(), await readSteadily(), await readNewest()]).toEqual(['primary', 'primary', 'primary']);
  replica.fails = null;
  await database.query('INSERT');
  primary.fails = unavailable();
  expect([await read(), await readSteadily(), await readNewest()]).toEqual(['replica', 'replica', 'replica']);
  replica.fails = unavailable();
  await expect(read()).rejects.toThrow('cannot be reached');
});

test('a question that the replica has ended for what it had to replay goes to the database; other failures are told', async () => {
  const { replica, read } = serversOf();
  replica.fails = new SqlError('canceling statement due to conflict with recovery', '40001');
  expect(await read()).toBe('primary');
  replica.fails = new SqlError('division by zero', '22012');
  await expect(read()).rejects.toThrow('division by zero');
});
