import type { ReadModel } from '@icfm/api/readmodel/read-model';
import type { CompanionsAnswer, SiteJob, SiteRobustnessAnswer, SitesAnswer } from '@icfm/api/sites/schema';
import { createAppOver } from '../app-over.ts';

type Query = Readonly<Record<string, string>>;

/** Asks one model about sites, over the whole application. */
export function askSites(model: ReadModel) {
  const app = createAppOver(model);
  const request = (path: string, query: Query = {}, init: RequestInit = {}) =>
    app.request(`http://127.0.0.1:8787/api/${path}?${new URLSearchParams(query)}`, init);
  async function answerOf<Answer>(path: string, query: Query): Promise<Answer> {
    const response = await request(path, query);
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const answer: Answer = await response.json();
    return answer;
  }
  return {
    request,
    plan: (query: Query = {}) => answerOf<SitesAnswer>('sites', query),
    // A proof is waited for, however busy the machine is.
    companions: (query: Query = {}) => answerOf<CompanionsAnswer>('sites/companions', { seconds: '60', ...query }),
    robustness: (query: Query = {}) => answerOf<SiteRobustnessAnswer>('sites/robustness', query),
    /** The words of a refusal, after its status. */
    refusal: async (query: Query, language = 'en') => {
      const response = await request('sites', query, { headers: { 'accept-language': language } });
      const { detail }: { detail: string } = await response.json();
      return `${response.status} ${detail}`;
    },
    startJob: async (task: SiteJob['task'], question: Query, headers: Query = {}) => {
      const response = await app.request('http://127.0.0.1:8787/api/sites/jobs', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ task, question }),
      });
      return response;
    },
  };
}
