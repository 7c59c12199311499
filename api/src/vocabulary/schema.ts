import { z } from '@hono/zod-openapi';
import { Dataset } from '@icfm/data/model/dataset';
import { Labels, Speciality } from '@icfm/data/model/labels';
import { Sector, SectorGroup } from '@icfm/data/model/sector';
import { Completeness } from '../coverage/schema.ts';

/** Words for every code, and what each dataset holds of which official total. */
export const Vocabulary = z
  .object({
    sectors: z.array(Sector),
    groups: z.array(SectorGroup),
    specialities: z.array(Speciality),
    labels: Labels,
    datasets: z.array(
      Dataset.pick({ id: true, title: true, description: true, publisher: true, licence: true }).extend({
        asOf: z.string(),
        rows: z.number().int(),
        mapApprovalNumber: z.string().nullable(),
        completeness: z.array(Completeness),
      }),
    ),
  })
  .openapi('Vocabulary');
export type Vocabulary = z.infer<typeof Vocabulary>;
