import { z } from 'zod';

/** Where a record comes from. Grade A is an official body or main press, B a reprint or trade site, C has no public address. */
export const Source = z.object({
  title: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  grade: z.enum(['A', 'B', 'C']),
});
export type Source = z.infer<typeof Source>;
