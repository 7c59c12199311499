import { z } from '@hono/zod-openapi';

/** TileJSON 3.0.0: where the tiles of a collection are and what they hold. */
export const TileJson = z
  .object({
    tilejson: z.literal('3.0.0'),
    name: z.string(),
    scheme: z.literal('xyz'),
    tiles: z.array(z.string()),
    vector_layers: z.array(
      z.object({
        id: z.string(),
        description: z.string(),
        minzoom: z.number().int(),
        maxzoom: z.number().int(),
        fields: z.record(z.string(), z.string()),
      }),
    ),
    bounds: z.array(z.number()).length(4),
    minzoom: z.number().int(),
    maxzoom: z.number().int(),
    version: z.string(),
  })
  .openapi('TileJson');
export type TileJson = z.infer<typeof TileJson>;
