import { z } from '@hono/zod-openapi';

/** One measure: what it says, how it is computed, and who defined it so. */
export const Definition = z
  .object({
    /** `M1` and so on. */
    id: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    /** One line. */
    definitionZh: z.string(),
    definitionEn: z.string(),
    /** In plain characters, the same in both languages. */
    formula: z.string(),
    methodZh: z.string(),
    methodEn: z.string(),
    sources: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
  })
  .openapi('Definition');
export type Definition = z.infer<typeof Definition>;

export const DefinitionsAnswer = z.object({ definitions: z.array(Definition) }).openapi('DefinitionsAnswer');
export type DefinitionsAnswer = z.infer<typeof DefinitionsAnswer>;
