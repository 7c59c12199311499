import { z } from 'zod';
import { Adcode } from './region.ts';
import { Source } from './source.ts';

/** The three cluster kinds that item 10 of the Opinions names. */
export const ClusterKind = z.enum(['advanced-manufacturing', 'sme-characteristic', 'innovative']);
export type ClusterKind = z.infer<typeof ClusterKind>;

/** A designated manufacturing cluster. The first host place is its core; `designatedYear` is null where not known. */
export const Cluster = z.object({
  id: z.string().regex(/^[A-Z]+-\d+$/),
  kind: ClusterKind,
  batch: z.string().nullable(),
  designatedYear: z.number().int().min(1990).max(2100).nullable(),
  nameZh: z.string().min(1),
  nameEn: z.string().min(1),
  sector: z.string().min(1),
  hostLevel: z.enum(['prefecture', 'county']),
  hostAdcodes: z.array(Adcode).min(1),
  nameBasis: z.enum(['as-printed', 'assembled']),
  sources: z.array(Source).min(1),
  note: z.string().nullable(),
  /** Null for the bundled list. */
  importId: z.string().nullable(),
});
export type Cluster = z.infer<typeof Cluster>;
