import type { Job, JobFound, JobKind, JobShelf } from './job-shelf.ts';

/** A job of this process. */
export interface OwnJob<Told> {
  readonly workspaceId: string;
  readonly id: string;
  readonly job: Job<Told>;
  isCancelled: boolean;
  /** When somebody last asked how far it is. */
  askedAt: number;
}

/** The jobs that this process works on or has ended lately. */
export interface OwnShelf<Told> {
  shelf: JobShelf<Told>;
  add(workspaceId: string, id: string, job: Job<Told>): OwnJob<Told>;
  get(workspaceId: string, id: string): OwnJob<Told> | null;
}

export function createOwnShelf<Told>({ mostHeld, patienceMilliseconds }: JobKind<Told>): OwnShelf<Told> {
  const jobs = new Map<string, OwnJob<Told>>();
  const get = (workspaceId: string, id: string) => jobs.get(keyOf(workspaceId, id)) ?? null;
  const underway = (workspaceId: string) =>
    [...jobs.values()].filter((each) => each.workspaceId === workspaceId && !each.job.isOver());
  const endForgotten = () => {
    const now = performance.now();
    for (const each of jobs.values()) if (now - each.askedAt > patienceMilliseconds) cancel(each);
  };
  const add = (workspaceId: string, id: string, job: Job<Told>) => {
    const own: OwnJob<Told> = { workspaceId, id, job, isCancelled: false, askedAt: performance.now() };
    jobs.set(keyOf(workspaceId, id), own);
    for (const [key, each] of jobs) if (jobs.size > mostHeld && each.job.isOver()) jobs.delete(key);
    return own;
  };
  const shelf: JobShelf<Told> = {
    put: async (workspaceId, id, job) => void add(workspaceId, id, job),
    find: async (workspaceId, id) => {
      const own = get(workspaceId, id);
      if (own) own.askedAt = performance.now();
      return own && foundOf(own);
    },
    listUnderway: async (workspaceId) => new Map(underway(workspaceId).map(({ id, job }) => [id, job.tell()])),
    cancel: async (workspaceId, id) => {
      const own = get(workspaceId, id);
      if (own) cancel(own);
      return own !== null;
    },
    countOwn: (workspaceId) => {
      endForgotten();
      return underway(workspaceId).length;
    },
    waitForTurn: async () => {},
  };
  return { shelf, add, get };
}

const keyOf = (workspaceId: string, id: string) => `${workspaceId} ${id}`;

const foundOf = <Told>({ job, isCancelled }: OwnJob<Told>): JobFound<Told> => ({ told: job.tell(), isCancelled });

/** Ends a job of this process; one that is over stays as it ended. */
export function cancel<Told>(own: OwnJob<Told>): void {
  own.isCancelled = true;
  if (!own.job.isOver()) own.job.cancel();
}
