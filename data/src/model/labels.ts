import { z } from 'zod';
import { Bilingual } from './dataset.ts';

/** What a branch may specialise in. A general speciality matches every sector weakly (0.3 in measure M4). */
export const Speciality = z.object({
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  isGeneral: z.boolean(),
});
export type Speciality = z.infer<typeof Speciality>;

/** Words for the closed vocabularies of the files: vocabulary → code → the word in both languages. */
export const Labels = z.record(z.string(), z.record(z.string(), Bilingual));
export type Labels = z.infer<typeof Labels>;
