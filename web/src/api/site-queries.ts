import type { CompanionsAnswer, SiteJob, SiteRobustnessAnswer, SitesAnswer, SiteTask } from '@icfm/api/sites/schema';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson, RequestError } from './get-json.ts';
import { runSiteJob } from './site-jobs.ts';
import { companionQuestion, type SiteState, siteQuestion } from './site-question.ts';
import { untilDataChange } from './until-data-change.ts';

export type SiteProgress = SiteJob['progress'];

type Question = Readonly<Record<string, string>>;

const keyOf = (task: SiteTask, question: Question) => ['sites', task, new URLSearchParams(question).toString()];

/** How far the work for a question is; null while none runs. Written by the question itself, never asked. */
export function siteProgressQuery(task: SiteTask, question: Question) {
  return queryOptions<SiteProgress | null>({
    queryKey: ['site-progress', ...keyOf(task, question)],
    queryFn: () => null,
    enabled: false,
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type Asking = { readonly client: QueryClient; readonly signal: AbortSignal };

async function answerOf(task: SiteTask, question: Question, { client, signal }: Asking): Promise<SiteJob> {
  const { queryKey } = siteProgressQuery(task, question);
  const note = (progress: SiteProgress | null) => client.setQueryData(queryKey, progress);
  try {
    return await runSiteJob({ task, question }, { signal, onProgress: ({ progress }) => note(progress) });
  } finally {
    note(null);
  }
}

function present<Answer>(answer: Answer | null): Answer {
  if (answer === null) throw new RequestError(500, 'wanted an answer of a job that is done, got none', null);
  return answer;
}

const sharedAnswer = {
  ...untilDataChange,
  placeholderData: keepPreviousData,
  // Map, page and panel look at one answer: what was refused to the first is not asked again for the next.
  retryOnMount: false,
} as const;

/** The next best branches. The last answer stays in sight while the next is computed. */
export function sitePlanQuery(state: SiteState) {
  const question = siteQuestion({ ...state, picked: [] });
  return queryOptions<SitesAnswer>({
    queryKey: keyOf('plan', question),
    queryFn: async (asking) => present((await answerOf('plan', question, asking)).plan),
    ...sharedAnswer,
  });
}

/** The same with the user's own choice beside it: once the plan is known, an answer of a moment. */
export function sitePickQuery(state: SiteState) {
  const question = siteQuestion(state);
  return queryOptions<SitesAnswer>({
    queryKey: keyOf('plan', question),
    queryFn: ({ signal }) => getJson<SitesAnswer>(apiUrl('sites', question), signal),
    ...sharedAnswer,
    meta: { isQuiet: true },
  });
}

/** What other aims would choose (M8). */
export function companionsQuery(state: SiteState) {
  const question = companionQuestion(state);
  return queryOptions<CompanionsAnswer>({
    queryKey: keyOf('companions', question),
    queryFn: async (asking) => present((await answerOf('companions', question, asking)).companions),
    ...sharedAnswer,
  });
}

/** How often each site is chosen again when reach and positions vary (M15). */
export function siteRobustnessQuery(state: SiteState) {
  const question = siteQuestion({ ...state, picked: [] });
  return queryOptions<SiteRobustnessAnswer>({
    queryKey: keyOf('robustness', question),
    queryFn: async (asking) => present((await answerOf('robustness', question, asking)).robustness),
    ...sharedAnswer,
  });
}
