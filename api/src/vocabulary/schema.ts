import { z } from '@hono/zod-openapi';
import { Dataset } from '@icfm/data/model/dataset';
import { Labels, Speciality } from '@icfm/data/model/labels';
import { Sector, SectorGroup } from '@icfm/data/model/sector';
import { Completeness } from '../coverage/schema.ts';
import { JoinModes } from '../imports/schema.ts';
import { ImportKind } from '../intake/schema.ts';

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
    /** The imported lists that count, in the order of their import, each with its records. */
    lists: z.array(
      z.object({ id: z.string(), title: z.string(), kind: ImportKind, asOf: z.string(), count: z.number().int() }),
    ),
    /** Whether imported records stand beside the bundled ones or in their place. */
    modes: JoinModes,
    /** Records found in more than one list and kept once. */
    merged: z.object({ branches: z.number().int(), clusters: z.number().int() }),
  })
  .openapi('Vocabulary');
export type Vocabulary = z.infer<typeof Vocabulary>;
