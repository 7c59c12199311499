import { z } from '@hono/zod-openapi';
import { CoverageQuery } from '../coverage/parameters.ts';

/** The parameters of `/api/brief`: those of `/api/coverage`, and the language. */
export const BriefQuery = CoverageQuery.extend({
  lang: z
    .enum(['zh', 'en'])
    .optional()
    .transform((language) => language ?? 'zh')
    .openapi({ description: 'Language of the brief; `zh` if absent.' }),
});
