import { buildWorkspaceModel } from './build-workspace-model.ts';
import type { ImportedData } from './imported-data.ts';
import type { ReadModel } from './read-model.ts';

/** The current model of each workspace. */
export interface WorkspaceModels {
  /** The model to answer from now: the bundled one where nothing is imported or nothing was built yet. */
  modelFor(workspaceId: string): ReadModel;
  /**
   * Loads what a workspace has imported and swaps its model; resolves when the new one answers. Requests in flight end
   * on the one they began with. Calls while one is being built share one more run after it. Rejects where loading
   * fails: the model then stays as it was.
   */
  refresh(workspaceId: string): Promise<void>;
}

export interface WorkspaceModelOptions {
  base: ReadModel;
  /** All that counts in a workspace, or null where nothing is imported. */
  load: (workspaceId: string) => Promise<ImportedData | null>;
  /** Called with each new model once it answers, to make ready what its first questions would wait for; nobody waits for it. */
  prepare?: (model: ReadModel) => Promise<void>;
}

/** What is being built for a workspace, and the run that waits behind it. */
interface Runs {
  running: Promise<void>;
  next: Promise<void> | null;
}

/** Holds a model a workspace, built anew by `refresh` and swapped in one assignment. */
export function createWorkspaceModels({ base, load, prepare }: WorkspaceModelOptions): WorkspaceModels {
  const built = new Map<string, { model: ReadModel; version: string }>();
  const runs = new Map<string, Runs>();

  const build = async (workspaceId: string) => {
    const imported = await load(workspaceId);
    if (imported === null || imported.lists.length === 0) {
      built.delete(workspaceId);
      return;
    }
    // A change is told twice: by who made it, and by the notice of it that comes back.
    if (built.get(workspaceId)?.version === imported.version) return;
    const model = await buildWorkspaceModel(base, imported);
    built.set(workspaceId, { model, version: imported.version });
    // What fails here is met again, and told, by the question that needs it.
    prepare?.(model).catch(() => {});
  };

  const run = (workspaceId: string): Promise<void> => {
    const running = build(workspaceId).finally(() => {
      // With a next run waiting the entry stays, so that nobody starts a third beside it.
      if (runs.get(workspaceId)?.next === null) runs.delete(workspaceId);
    });
    runs.set(workspaceId, { running, next: null });
    return running;
  };

  return {
    modelFor: (workspaceId) => built.get(workspaceId)?.model ?? base,
    refresh: (workspaceId) => {
      const current = runs.get(workspaceId);
      if (current === undefined) return run(workspaceId);
      // What was stored after the run began to load is seen by the next one only.
      const again = () => run(workspaceId);
      current.next ??= current.running.then(again, again);
      return current.next;
    },
  };
}
