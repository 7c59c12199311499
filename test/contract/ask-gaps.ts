import { AccessAnswer } from '@icfm/api/access/schema';
import { ClusterCoverageDetail, CoverageAnswer } from '@icfm/api/coverage/schema';
import { GapAnswer } from '@icfm/api/gaps/schema';
import type { ReadModel } from '@icfm/api/readmodel/read-model';
import { expect } from 'vitest';
import type { z } from 'zod';
import { createAppOver } from '../app-over.ts';
import { bundledModel } from '../bundled-model.ts';

/** The bundled data. */
export const base = bundledModel;

/** Asks for gaps over one model, and for the answers that they must agree with. */
export function askGaps(model: ReadModel) {
  const app = createAppOver(model);
  const ask = async <Answer>(path: string, schema: z.ZodType<Answer>, query: Record<string, string>) => {
    const answer = await app.request(`/api/${path}?${new URLSearchParams(query)}`);
    expect(answer.status, path).toBe(200);
    return schema.parse(await answer.json());
  };
  return {
    gaps: (query: Record<string, string>) => ask('gaps', GapAnswer, query),
    coverage: (query: Record<string, string>) => ask('coverage', CoverageAnswer, query),
    access: (query: Record<string, string>) => ask('access', AccessAnswer, query),
    cluster: (id: string, query: Record<string, string>) =>
      ask(`coverage/clusters/${id}`, ClusterCoverageDetail, query),
    refusal: async (query: string, language: string) => {
      const answer = await app.request(`/api/gaps?${query}`, { headers: { 'accept-language': language } });
      return [answer.status, (await answer.json()).detail];
    },
  };
}

/** The clusters of an answer, by id. */
export const idsOf = ({ gaps }: GapAnswer) => gaps.map(({ id }) => id).sort();
