import type { WorkspaceModels } from '../readmodel/workspace-models.ts';
import type { Store } from '../store/open-store.ts';
import type { IntakeFacts } from '../workers/intake-failure.ts';
import { type AskIntake, createAskIntake } from './ask-intake.ts';
import { type Checks, createChecks } from './checks.ts';
import { createJobLine, type Job, type JobLine } from './jobs.ts';

/** What the routes of imports work with: one for the process. */
export interface Imports {
  store: Store;
  models: WorkspaceModels;
  facts: IntakeFacts;
  ask: AskIntake;
  line: JobLine;
  checks: Checks;
  /** What is under way, by workspace and import. */
  jobs: Map<string, Job>;
}

export function createImports({ store, models, facts }: Pick<Imports, 'store' | 'models' | 'facts'>): Imports {
  const line = createJobLine();
  return { store, models, facts, ask: createAskIntake(facts), line, checks: createChecks(line), jobs: new Map() };
}

export const jobKey = (workspaceId: string, importId: string) => `${workspaceId} ${importId}`;
