import { prepareModel } from '../prepare-model.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { createWorkspaceModels } from '../readmodel/workspace-models.ts';
import type { Store } from '../store/open-store.ts';
import { whereAway } from '../store/store-failure.ts';
import { versionChannel } from './import-store.ts';
import { createImports, type Imports } from './imports.ts';
import { createLoader } from './load-imported.ts';
import { sweepInterrupted } from './run-import.ts';

/**
 * Makes a store ready for use: what was cut short is swept away, the models of all workspaces are built, and changes by
 * other processes on the same database are followed. Costs nothing where nothing was ever imported. While the database is
 * away its replica is enough to begin with.
 */
export async function prepareImports(store: Store, base: ReadModel, memoryRows: number): Promise<Imports> {
  const { load, listStale } = createLoader(store, { base, memoryRows });
  const models = createWorkspaceModels({ base, load, prepare: prepareModel });
  const { regions, sectors } = base.catalogue;
  const imports = createImports({ store, models, facts: { regions, sectors } });
  if (!store.hasAnything()) return imports;
  /** Of all workspaces, or of one alone: that need not wait for the others. */
  const refreshStale = async (only?: string) => {
    const stale = await listStale();
    for (const each of stale) if (only === undefined || each === only) await models.refresh(each);
  };
  await sweep(store);
  await refreshStale();
  if (store.isShared) await follow(store, refreshStale);
  return imports;
}

/** What cannot be swept now is swept once the database is back. */
const sweep = (store: Store): Promise<void> => sweepInterrupted(store).catch(whereAway(undefined));

/**
 * Other processes on the same database tell of what they have changed. Notices sent while nobody listened are lost, and
 * imports may have lost their process together with the database: each time that listening begins all is looked at.
 */
async function follow(store: Store, refreshStale: (only?: string) => Promise<void>): Promise<void> {
  const report = (error: unknown) => console.error('the workspaces could not be read anew:', error);
  const readAnew = (workspaceId: string) => void refreshStale(workspaceId).catch(report);
  const lookAgain = () =>
    void sweep(store)
      .then(() => refreshStale())
      .catch(report);
  await store.database.listen(versionChannel, readAnew, lookAgain);
}
