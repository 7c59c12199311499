import { z } from '@hono/zod-openapi';

/** The body of every error answer, as `problem.ts` makes it. */
export const ProblemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    /** What was wanted and what was got; names the parameter or the field that is wrong. */
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
  })
  .openapi('Problem');

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const problemAnswer = {
  description: 'A problem (RFC 9457), in the language of Accept-Language',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const limitedAnswer = {
  ...problemAnswer,
  description: 'Too many requests: of this client, or of all at once. Ask again after `Retry-After` seconds',
  headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } } },
};

type Operation = { responses?: Record<string, unknown> };
type Paths = Record<string, Partial<Record<(typeof methods)[number], Operation>>>;

/** Says of every operation of a document that it may be answered by a problem, which its route need not say. */
export function addProblemAnswers(paths: Paths = {}): void {
  for (const item of Object.values(paths)) {
    for (const method of methods) {
      const { responses } = item[method] ?? {};
      if (responses) Object.assign(responses, { 429: limitedAnswer, default: problemAnswer });
    }
  }
}
