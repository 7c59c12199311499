import { createJobShelf, type JobShelf } from '../jobs/job-shelf.ts';
import type { WorkspaceModels } from '../readmodel/workspace-models.ts';
import type { Store } from '../store/open-store.ts';
import type { IntakeFacts } from '../workers/intake-failure.ts';
import { type AskIntake, createAskIntake } from './ask-intake.ts';
import { type Checks, createChecks } from './checks.ts';
import type { Progress } from './schema.ts';
import { createWorkLine, type WorkLine } from './work-line.ts';

/** What the routes of imports work with: one for the process. */
export interface Imports {
  store: Store;
  models: WorkspaceModels;
  facts: IntakeFacts;
  ask: AskIntake;
  line: WorkLine;
  checks: Checks;
  /** What is under way, by import. */
  jobs: JobShelf<Progress>;
}

export function createImports({ store, models, facts }: Pick<Imports, 'store' | 'models' | 'facts'>): Imports {
  const line = createWorkLine();
  const jobs = createJobShelf<Progress>(store, {
    name: 'import',
    // What came of an import stands with the import itself.
    lost: (progress) => progress,
    mostHeld: 1,
    patienceMilliseconds: Number.POSITIVE_INFINITY,
  });
  return { store, models, facts, ask: createAskIntake(facts), line, checks: createChecks(store, line), jobs };
}
