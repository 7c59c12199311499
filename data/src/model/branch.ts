import { z } from 'zod';
import { Adcode } from './region.ts';
import { Source } from './source.ts';

/** How finely a position is known. `none` has no position at all and takes part in no distance. */
export const PositionPrecision = z.enum(['street', 'county', 'prefecture', 'province', 'none']);
export type PositionPrecision = z.infer<typeof PositionPrecision>;

/** Whether the branch may approve credit itself: most registers do not say. */
export const Authority = z.enum(['yes', 'no', 'unknown']);
export type Authority = z.infer<typeof Authority>;

/** Whose branch an imported one is: of the bank that imported the list, of a competitor of it, or of any bank. */
export const BranchRelation = z.enum(['own', 'competitor', 'ordinary']);
export type BranchRelation = z.infer<typeof BranchRelation>;

/**
 * A bank branch. `longitude` and `latitude` (degrees, WGS 84) are given at street precision alone: a coarser position
 * is that of the unit `adcode` names. `code` is the bank's or the clearing system's own number of the branch;
 * `relation` and `importId` are null for the bundled register. `specialities` are `science-technology`,
 * `inclusive-micro`, `green`, `culture`, `advanced-manufacturing` or `industry:<sector>`; an ordinary branch has none.
 */
export const Branch = z.object({
  id: z.string().min(1),
  nameZh: z.string().min(1),
  bankName: z.string().min(1),
  specialities: z.array(z.string()),
  serves: z.string().nullable(),
  authority: Authority,
  authorityNote: z.string().nullable(),
  adcode: Adcode.nullable(),
  positionPrecision: PositionPrecision,
  adcodeBasis: z.string().nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  code: z.string().nullable(),
  relation: BranchRelation.nullable(),
  importId: z.string().nullable(),
  openedYear: z.number().int().min(1800).max(2100).nullable(),
  dateNote: z.string().nullable(),
  designatedBy: z.string().nullable(),
  status: z.string().min(1),
  evidenceTier: z.enum(['A', 'B', 'C']),
  sourceKind: z.string().nullable(),
  sources: z.array(Source).min(1),
  note: z.string().nullable(),
});
export type Branch = z.infer<typeof Branch>;
