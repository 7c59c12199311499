import { randomBytes } from 'node:crypto';
import type { Words } from '../http/language.ts';
import { createJobShelf, type Job, type JobShelf } from '../jobs/job-shelf.ts';
import { Problem } from '../problem.ts';
import type { Store } from '../store/open-store.ts';
import type { SiteJob, SiteTask } from './schema.ts';
import { type Solving, SolvingCancelled } from './solvings.ts';

type Answers = Pick<SiteJob, 'plan' | 'companions' | 'robustness'>;

export type SiteTaskAnswer = Partial<Answers>;

/** A job as it is told, with what went wrong in both languages. */
type Told = Omit<SiteJob, 'problem'> & { problem: Words | null };

/** Jobs under way at once of one workspace in one process: its solver takes them one by one. */
const mostUnderway = 6;

const shelves = new WeakMap<Store, JobShelf<Told>>();

/** The jobs that are told in a store. */
function shelfOf(store: Store): JobShelf<Told> {
  const shelf =
    shelves.get(store) ??
    createJobShelf<Told>(store, {
      name: 'site',
      lost: (told) => ({ ...told, state: 'failed', problem: interrupted }),
      mostHeld: 100,
      // Whoever began it has gone.
      patienceMilliseconds: 60_000,
    });
  shelves.set(store, shelf);
  return shelf;
}

/** Where a job is begun: the store it is told in, and the workspace that asks. */
export interface SiteJobsOf {
  store: Store;
  workspaceId: string;
}

/** Begins a job and answers its id. Rejects with a 503 where the workspace has too many under way. */
export async function startJob(
  { store, workspaceId }: SiteJobsOf,
  task: SiteTask,
  solving: Solving<SiteTaskAnswer>,
): Promise<string> {
  const shelf = shelfOf(store);
  const underway = shelf.countOwn(workspaceId);
  if (underway >= mostUnderway) {
    solving.release();
    throw tooManyJobs(underway);
  }
  const id = randomBytes(12).toString('base64url');
  await shelf.put(workspaceId, id, follow(id, task, solving));
  return id;
}

/** A job of the workspace; null where there is none, or it was taken back. */
export async function findJob(
  { store, workspaceId }: SiteJobsOf,
  id: string,
  language: keyof Words,
): Promise<SiteJob | null> {
  const found = await shelfOf(store).find(workspaceId, id);
  if (found === null || found.isCancelled) return null;
  return { ...found.told, problem: found.told.problem?.[language] ?? null };
}

/** Takes a job back. */
export async function cancelJob({ store, workspaceId }: SiteJobsOf, id: string): Promise<void> {
  await shelfOf(store).cancel(workspaceId, id);
}

function follow(id: string, task: SiteTask, solving: Solving<SiteTaskAnswer>): Job<Told> {
  const startedAt = performance.now();
  let endedAt: number | null = null;
  let ended: Pick<Told, 'state' | 'problem'> & SiteTaskAnswer = { state: 'running', problem: null };
  const end = (state: Told['state'], found: { answer?: SiteTaskAnswer; problem?: Words | null }) => {
    if (endedAt !== null) return;
    endedAt = performance.now();
    ended = { state, problem: found.problem ?? null, ...found.answer };
    solving.release();
  };
  solving.found.then(
    (answer) => end('done', { answer }),
    (error: unknown) => end(error instanceof SolvingCancelled ? 'cancelled' : 'failed', { problem: wordsOf(error) }),
  );
  return {
    tell: () => {
      const progress = solving.progress();
      const seconds = Math.round((endedAt ?? performance.now()) - startedAt) / 1000;
      const state = ended.state === 'running' && progress.stage === 'waiting' ? 'waiting' : ended.state;
      return { id, task, progress, seconds, plan: null, companions: null, robustness: null, ...ended, state };
    },
    isOver: () => endedAt !== null,
    cancel: () => end('cancelled', {}),
  };
}

/** What a person is told: a failure of ours is not explained by its stack. */
function wordsOf(error: unknown): Words | null {
  if (error instanceof SolvingCancelled) return null;
  if (error instanceof Problem) return error.detail;
  console.error('a question of site selection failed:', error);
  return { zh: '计算出错，请重试', en: 'The computation failed; please try again' };
}

const interrupted = {
  zh: '计算时程序中断，请重试',
  en: 'The program ended during the computation; please try again',
};

const tooManyJobs = (count: number) =>
  new Problem(
    'busy',
    {
      zh: `已有 ${count} 项选址计算在进行，请等其中一项完成或取消后再试`,
      en: `${count} computations of sites are under way; wait for one of them to end, or cancel one`,
    },
    { 'retry-after': '5' },
  );
