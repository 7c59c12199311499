import { z } from '@hono/zod-openapi';
import { pageQuery } from '../http/page-query.ts';

export const LinkRequest = z
  .strictObject({
    /** The query of the page, without `?`. */
    address: pageQuery('story=story-0123456789ab&slide=0&lang=zh'),
  })
  .openapi('LinkRequest');

export const Link = z
  .object({
    code: z.string(),
    /** What leads to the page with this query. */
    url: z.url(),
    address: z.string(),
  })
  .openapi('ShortLink');
export type Link = z.infer<typeof Link>;
