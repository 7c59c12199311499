import { z } from '@hono/zod-openapi';
import { pageQuery } from '../http/page-query.ts';

/** Control characters and halves of characters: no name has them, and the store takes none. */
const unfit = /[\p{Cc}\p{Cs}]/u;

/** Text that is shown again as it came. */
const plain = (maximum: number) =>
  z.string().refine((text) => text.length <= maximum && !unfit.test(text), {
    params: {
      wanted: {
        zh: `至多 ${maximum} 个字符，不含控制字符`,
        en: `at most ${maximum} characters without control characters`,
      },
    },
  });

/** What the plan came to when the scenario was saved, to say what has changed since. */
export const SavedSummary = z
  .strictObject({
    status: z.enum(['optimal', 'feasible', 'infeasible', 'undecided']),
    coveredWeight: z.number().min(0),
    demandWeight: z.number().min(0),
    coveredClusters: z.number().int().min(0),
    cost: z.number().min(0),
    siteIds: z.array(plain(90)).max(200),
  })
  .openapi('SavedSummary');
export type SavedSummary = z.infer<typeof SavedSummary>;

const nameLength = 120;

const name = z
  .string()
  .trim()
  .refine((text) => text.length >= 1 && text.length <= nameLength && !unfit.test(text), {
    params: {
      wanted: {
        zh: `1 至 ${nameLength} 个字符，不含控制字符`,
        en: `1 to ${nameLength} characters without control characters`,
      },
    },
  })
  .openapi({ minLength: 1, maxLength: nameLength });

const address = pageQuery('view=gaps&task=sites&bank=own&newSites=5');

export const ScenarioRequest = z
  .strictObject({ name, address, dataVersion: plain(80), summary: SavedSummary.nullable() })
  .openapi('ScenarioRequest');
export type ScenarioRequest = z.infer<typeof ScenarioRequest>;

export const ScenarioChange = ScenarioRequest.partial().openapi('ScenarioChange');
export type ScenarioChange = z.infer<typeof ScenarioChange>;

export const Scenario = z
  .object({ ...ScenarioRequest.shape, id: z.string(), createdAt: z.string(), updatedAt: z.string() })
  .openapi('Scenario');
export type Scenario = z.infer<typeof Scenario>;

export const ScenarioList = z.object({ scenarios: z.array(Scenario) }).openapi('ScenarioList');
