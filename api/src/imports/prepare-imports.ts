import { prepareModel } from '../prepare-model.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { createWorkspaceModels } from '../readmodel/workspace-models.ts';
import type { Store } from '../store/open-store.ts';
import { versionChannel } from './import-store.ts';
import { createImports, type Imports } from './imports.ts';
import { createLoader } from './load-imported.ts';
import { sweepInterrupted } from './run-import.ts';

/**
 * Makes a store ready for use: what was cut short is swept away, the models of all workspaces are built, and changes by
 * other processes on the same database are followed. Costs nothing where nothing was ever imported.
 */
export async function prepareImports(store: Store, base: ReadModel): Promise<Imports> {
  const models = createWorkspaceModels({ base, load: createLoader(store), prepare: prepareModel });
  const { regions, sectors } = base.catalogue;
  const imports = createImports({ store, models, facts: { regions, sectors } });
  if (!store.hasAnything()) return imports;
  await sweepInterrupted(store);
  const workspaces = await store.database.query(`SELECT DISTINCT workspace_id FROM imports WHERE status = 'complete'`);
  for (const { workspace_id } of workspaces) await models.refresh(String(workspace_id));
  await store.database.listen(versionChannel, (workspaceId) => {
    models.refresh(workspaceId).catch((error) => console.error('a workspace could not be read anew:', error));
  });
  return imports;
}
