import { prepareModel } from '../prepare-model.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { createWorkspaceModels, type WorkspaceModels } from '../readmodel/workspace-models.ts';
import type { Store } from '../store/open-store.ts';
import { versionChannel } from './import-store.ts';
import { createImports, type Imports } from './imports.ts';
import { createLoader, type Loader } from './load-imported.ts';
import { sweepInterrupted } from './run-import.ts';

/**
 * Makes a store ready for use: what was cut short is swept away, the models of all workspaces are built, and changes by
 * other processes on the same database are followed. Costs nothing where nothing was ever imported.
 */
export async function prepareImports(store: Store, base: ReadModel, memoryRows: number): Promise<Imports> {
  const { load, isCurrent } = createLoader(store, { base, memoryRows });
  const models = createWorkspaceModels({ base, load, prepare: prepareModel });
  const { regions, sectors } = base.catalogue;
  const imports = createImports({ store, models, facts: { regions, sectors } });
  if (!store.hasAnything()) return imports;
  await sweepInterrupted(store);
  const workspaces = await store.database.query(`SELECT DISTINCT workspace_id FROM imports WHERE status = 'complete'`);
  for (const { workspace_id } of workspaces) await models.refresh(String(workspace_id));
  if (store.isShared) await follow(store, models, isCurrent);
  return imports;
}

/** Other processes on the same database tell of what they have changed; what this one did itself it knows. */
async function follow({ database }: Store, models: WorkspaceModels, isCurrent: Loader['isCurrent']): Promise<void> {
  const readAnew = async (workspaceId: string) => {
    if (!(await isCurrent(workspaceId))) await models.refresh(workspaceId);
  };
  await database.listen(versionChannel, (workspaceId) => {
    readAnew(workspaceId).catch((error) => console.error('a workspace could not be read anew:', error));
  });
}
