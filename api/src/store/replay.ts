import { setTimeout as pause } from 'node:timers/promises';
import type { SqlRunner } from './database.ts';

/** How far a replica must have come before this process may read from it. */
export interface Replay {
  /** Something was written, or told to have been: the replica is behind until it has replayed that too. */
  mark(): void;
  hasCaughtUp(): boolean;
  /** Resolves once it has caught up, or after so long. */
  wait(mostMilliseconds: number): Promise<void>;
  stop(): void;
}

const pauses = { firstMilliseconds: 5, mostMilliseconds: 200 };

/**
 * Follows a replica: after a mark the database is asked once how far its log has come, and the replica until it has
 * replayed that far. Marks that are made meanwhile share one more question.
 */
export function followReplay(primary: SqlRunner, replica: SqlRunner): Replay {
  let marks = 0;
  let replayed = 0;
  let isStopped = false;
  let chase: Promise<void> | null = null;

  const reach = async (position: unknown) => {
    let milliseconds = pauses.firstMilliseconds;
    while (!isStopped && !(await hasReplayed(replica, position))) {
      await pause(milliseconds, undefined, { ref: false });
      milliseconds = Math.min(milliseconds * 2, pauses.mostMilliseconds);
    }
  };
  const catchUp = async () => {
    while (!isStopped && replayed < marks) {
      const goal = marks;
      try {
        await reach(await logPosition(primary));
        replayed = goal;
      } catch {
        // One of the two is away: until it is back nobody need know.
        await pause(pauses.mostMilliseconds, undefined, { ref: false });
      }
    }
    chase = null;
  };
  return {
    mark: () => {
      marks += 1;
      chase ??= catchUp();
    },
    hasCaughtUp: () => replayed === marks,
    wait: async (mostMilliseconds) => {
      await Promise.race([chase, pause(mostMilliseconds, undefined, { ref: false })]);
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** With `synchronous_commit = off` what is committed may not be written yet: where it is inserted counts. */
async function logPosition(primary: SqlRunner): Promise<unknown> {
  const [row] = await primary.query('SELECT pg_current_wal_insert_lsn()::text AS position');
  return row?.position;
}

/** A replica that has become a database of its own replays nothing, and so has never caught up. */
async function hasReplayed(replica: SqlRunner, position: unknown): Promise<boolean> {
  const [row] = await replica.query(
    'SELECT pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= $1::text::pg_lsn AS is_there',
    [String(position)],
  );
  return row?.is_there === true;
}
