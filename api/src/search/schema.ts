import { z } from '@hono/zod-openapi';

/** One thing found. `level` for places only; `bbox` and `centre` are null where the position is not known. */
export const SearchHit = z
  .object({
    id: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    level: z.enum(['province', 'prefecture', 'county']).nullable(),
    bbox: z.array(z.number()).length(4).nullable(),
    centre: z.array(z.number()).length(2).nullable(),
    /** How well it fits, 0 the best: code, name, beginning of a name, within a name. */
    rank: z.number().int(),
  })
  .openapi('SearchHit');
export type SearchHit = z.infer<typeof SearchHit>;

/** What was found, by group, the best first. */
export const SearchAnswer = z
  .object({
    places: z.array(SearchHit),
    clusters: z.array(SearchHit),
    branches: z.array(SearchHit),
    banks: z.array(SearchHit),
  })
  .openapi('SearchAnswer');
export type SearchAnswer = z.infer<typeof SearchAnswer>;
