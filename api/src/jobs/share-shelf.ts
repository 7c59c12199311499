import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import { isUnavailable } from '../store/store-failure.ts';
import { askForJob, callOffJob, hasEarlierJob, type JobsOf, listLiveJobs, putJob, writeJob } from './job-rows.ts';
import type { JobKind, JobShelf } from './job-shelf.ts';
import { cancel, type OwnJob, type OwnShelf } from './own-shelf.ts';

/** How often the jobs under way are written, and what others want of them is read. */
const writeMilliseconds = 250;

interface Shared<Told> {
  database: Database;
  kind: JobKind<Told>;
}

/** The shelf of a process beside others on the same database: its own jobs are told there, those of others are read there. */
export function shareShelf<Told>(own: OwnShelf<Told>, { database, kind }: Shared<Told>): JobShelf<Told> {
  const of = (workspaceId: string): JobsOf => ({ kind: kind.name, workspaceId });
  const writer = createWriter(database, kind.name);
  return {
    ...own.shelf,
    put: (workspaceId, id, job) => writer.add(own.add(workspaceId, id, job)),
    find: async (workspaceId, id) => {
      const known = own.get(workspaceId, id);
      // What one process tells as ended, no other tells as under way after that.
      if (known?.job.isOver()) await writer.settle(known);
      const mine = await own.shelf.find(workspaceId, id);
      if (mine) return mine;
      const theirs = await askForJob(database, of(workspaceId), id);
      if (theirs === null) return null;
      const told: Told = JSON.parse(theirs.told);
      return { told: theirs.isLost ? kind.lost(told) : told, isCancelled: theirs.isCancelled };
    },
    listUnderway: async (workspaceId) => {
      const underway = new Map<string, Told>();
      const rows = await listLiveJobs(database, of(workspaceId)).catch(noneWhereAway);
      for (const { id, told } of rows) underway.set(id, JSON.parse(told));
      // Of its own jobs a process knows more than it has written, but the end: that is told once it is written.
      return new Map([...underway, ...(await own.shelf.listUnderway(workspaceId))]);
    },
    cancel: async (workspaceId, id) => {
      const isOwn = await own.shelf.cancel(workspaceId, id);
      const calledOff = callOffJob(database, of(workspaceId), id);
      // Its own job has ended, whatever the database says.
      return isOwn ? calledOff.catch(() => true) : calledOff;
    },
    waitForTurn: async (workspaceId, id) => {
      const mine = own.get(workspaceId, id);
      if (mine) await writer.isWritten(mine);
      while (mine?.isCancelled === false && (await hasEarlierJob(database, of(workspaceId), id)))
        await pause(writeMilliseconds);
    },
  };
}

/** While the database is away nobody hears of the others, and what is only read is answered without them. */
function noneWhereAway(error: unknown): [] {
  if (isUnavailable(error)) return [];
  throw error;
}

/** Writes each job until it has written its end. A database that is away is tried again. */
function createWriter<Told>(database: Database, kind: string) {
  /** With what puts them there. */
  const unsettled = new Map<OwnJob<Told>, Promise<void>>();
  let isWriting = false;
  const rowOf = ({ id, job, isCancelled }: OwnJob<Told>) => {
    return { id, told: JSON.stringify(job.tell()), isOver: job.isOver(), isCancelled };
  };
  const write = async (own: OwnJob<Told>) => {
    const row = rowOf(own);
    const heard = await writeJob(database, { kind, workspaceId: own.workspaceId }, row);
    if (row.isOver) unsettled.delete(own);
    own.askedAt = Math.max(own.askedAt, performance.now() - heard.unaskedMilliseconds);
    if (heard.isCancelled && !own.isCancelled) cancel(own);
  };
  const writeAll = async () => {
    for (const own of [...unsettled.keys()]) await write(own).catch(() => {});
    isWriting = unsettled.size > 0;
    if (isWriting) setTimeout(writeAll, writeMilliseconds).unref();
  };
  return {
    /** Resolves when others can find it; while the database is away only this process knows. */
    add: async (own: OwnJob<Told>) => {
      const written = putJob(database, { kind, workspaceId: own.workspaceId }, rowOf(own)).catch(() => {});
      unsettled.set(own, written);
      await written;
      if (isWriting) return;
      isWriting = true;
      setTimeout(writeAll, writeMilliseconds).unref();
    },
    isWritten: async (own: OwnJob<Told>) => unsettled.get(own),
    settle: async (own: OwnJob<Told>) => {
      if (unsettled.has(own)) await write(own).catch(() => {});
    },
  };
}
