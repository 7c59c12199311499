import type { SiteJob, SiteTask } from '@icfm/api/sites/schema';
import { apiUrl, getJson, RequestError, sendJson, sendOnly } from './get-json.ts';

const pollMilliseconds = 250;
/** A slider or a stepper asks many questions on its way: only the one it rests on is worth a solver. */
const settleMilliseconds = 150;

export type SiteJobQuestion = { readonly task: SiteTask; readonly question: Readonly<Record<string, string>> };

type Watch = { readonly signal: AbortSignal; readonly onProgress: (job: SiteJob) => void };

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

const isOpen = ({ state }: SiteJob) => state === 'waiting' || state === 'running';

async function follow(started: SiteJob, { signal, onProgress }: Watch): Promise<SiteJob> {
  let job = started;
  while (isOpen(job)) {
    onProgress(job);
    await pause(pollMilliseconds, signal);
    job = await getJson<SiteJob>(apiUrl(`sites/jobs/${encodeURIComponent(job.id)}`), signal);
  }
  return job;
}

/** Asks the solver and waits for its answer; whoever stops waiting calls the work off. */
export async function runSiteJob(asked: SiteJobQuestion, watch: Watch): Promise<SiteJob> {
  await pause(settleMilliseconds, watch.signal);
  // Not called off on its way: the work would then run on under an id that nobody knows.
  const started = await sendJson<SiteJob>(apiUrl('sites/jobs'), { method: 'POST', body: asked });
  try {
    const job = await follow(started, watch);
    if (job.state !== 'done') throw new RequestError(422, job.state, job.problem);
    return job;
  } catch (cause) {
    if (watch.signal.aborted && isOpen(started)) {
      void sendOnly(apiUrl(`sites/jobs/${encodeURIComponent(started.id)}`), { method: 'DELETE' }).catch(
        () => undefined,
      );
    }
    throw cause;
  }
}
