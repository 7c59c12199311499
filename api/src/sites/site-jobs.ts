import { randomBytes } from 'node:crypto';
import type { Words } from '../http/language.ts';
import { Problem } from '../problem.ts';
import type { SiteJob, SiteTask } from './schema.ts';
import { type Solving, SolvingCancelled } from './solvings.ts';

type Answers = Pick<SiteJob, 'plan' | 'companions' | 'robustness'>;

export type SiteTaskAnswer = Partial<Answers>;

interface Job {
  id: string;
  workspaceId: string;
  task: SiteTask;
  state: SiteJob['state'];
  startedAt: number;
  endedAt: number | null;
  solving: Solving<SiteTaskAnswer>;
  answer: SiteTaskAnswer;
  problem: Words | null;
  /** When somebody last asked how far it is. */
  askedAt: number;
}

/** Jobs held at once: finished ones are forgotten for new ones, the oldest first. */
const mostJobs = 100;

/** Jobs under way at once of one workspace: the solver takes them one by one. */
const mostUnderway = 6;

/** A job that nobody has asked after for so long is ended: whoever began it has gone. */
const patienceMilliseconds = 60_000;

const jobs = new Map<string, Job>();

/** Begins a job. Throws a 503 where a workspace has too many under way. */
export function startJob(workspaceId: string, task: SiteTask, solving: Solving<SiteTaskAnswer>): Job {
  endForgotten();
  const underway = [...jobs.values()].filter((job) => job.workspaceId === workspaceId && job.endedAt === null);
  if (underway.length >= mostUnderway) {
    solving.release();
    throw tooManyJobs(underway.length);
  }
  const now = performance.now();
  const job: Job = {
    ...{ id: randomBytes(12).toString('base64url'), workspaceId, task, solving },
    ...{ state: 'running', startedAt: now, endedAt: null, askedAt: now, answer: {}, problem: null },
  };
  jobs.set(job.id, job);
  if (jobs.size > mostJobs) {
    const oldest = [...jobs.values()].find(({ endedAt }) => endedAt !== null);
    if (oldest) jobs.delete(oldest.id);
  }
  solving.found.then(
    (answer) => end(job, 'done', { answer }),
    (error: unknown) =>
      end(job, error instanceof SolvingCancelled ? 'cancelled' : 'failed', { problem: wordsOf(error) }),
  );
  return job;
}

/** A job of the workspace; null where there is none. */
export function findJob(workspaceId: string, id: string): Job | null {
  const job = jobs.get(id);
  if (job?.workspaceId !== workspaceId) return null;
  job.askedAt = performance.now();
  return job;
}

/** Takes a job back; one that has ended is forgotten. */
export function cancelJob(job: Job): void {
  job.solving.release();
  end(job, 'cancelled', {});
  jobs.delete(job.id);
}

export function describeJob(job: Job, language: keyof Words): SiteJob {
  const { id, task, state, answer, problem } = job;
  const progress = job.solving.progress();
  return {
    ...{ id, task, progress },
    state: state === 'running' && progress.stage === 'waiting' ? 'waiting' : state,
    seconds: Math.round((job.endedAt ?? performance.now()) - job.startedAt) / 1000,
    plan: answer.plan ?? null,
    companions: answer.companions ?? null,
    robustness: answer.robustness ?? null,
    problem: problem?.[language] ?? null,
  };
}

function end(job: Job, state: Job['state'], found: { answer?: SiteTaskAnswer; problem?: Words | null }): void {
  if (job.endedAt !== null) return;
  job.state = state;
  job.endedAt = performance.now();
  job.answer = found.answer ?? {};
  job.problem = found.problem ?? null;
  job.solving.release();
}

function endForgotten(): void {
  const now = performance.now();
  for (const job of jobs.values()) if (job.endedAt === null && now - job.askedAt > patienceMilliseconds) cancelJob(job);
}

/** What a person is told: a failure of ours is not explained by its stack. */
function wordsOf(error: unknown): Words | null {
  if (error instanceof SolvingCancelled) return null;
  if (error instanceof Problem) return error.detail;
  console.error('a question of site selection failed:', error);
  return { zh: '计算出错，请重试', en: 'The computation failed; please try again' };
}

const tooManyJobs = (count: number) =>
  new Problem(
    'busy',
    {
      zh: `已有 ${count} 项选址计算在进行，请等其中一项完成或取消后再试`,
      en: `${count} computations of sites are under way; wait for one of them to end, or cancel one`,
    },
    { 'retry-after': '5' },
  );
