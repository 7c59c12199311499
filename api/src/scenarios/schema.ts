import { z } from '@hono/zod-openapi';

/** What the plan came to when the scenario was saved, to say what has changed since. */
export const SavedSummary = z
  .strictObject({
    status: z.enum(['optimal', 'feasible', 'infeasible', 'undecided']),
    coveredWeight: z.number().min(0),
    demandWeight: z.number().min(0),
    coveredClusters: z.number().int().min(0),
    cost: z.number().min(0),
    siteIds: z.array(z.string().max(90)).max(200),
  })
  .openapi('SavedSummary');
export type SavedSummary = z.infer<typeof SavedSummary>;

const name = z.string().trim().min(1).max(120);
/** The query of the page, without `?`: it names parameters and never a row of a list. */
const address = z.string().max(4000);

export const ScenarioRequest = z
  .strictObject({ name, address, dataVersion: z.string().max(80), summary: SavedSummary.nullable() })
  .openapi('ScenarioRequest');
export type ScenarioRequest = z.infer<typeof ScenarioRequest>;

export const ScenarioChange = ScenarioRequest.partial().openapi('ScenarioChange');
export type ScenarioChange = z.infer<typeof ScenarioChange>;

export const Scenario = ScenarioRequest.extend({
  id: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
}).openapi('Scenario');
export type Scenario = z.infer<typeof Scenario>;

export const ScenarioList = z.object({ scenarios: z.array(Scenario) }).openapi('ScenarioList');
