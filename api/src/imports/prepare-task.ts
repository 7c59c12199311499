import { checkSettings } from '../intake/check-settings.ts';
import type { FileFacts, IntakeSettings } from '../intake/schema.ts';
import { Problem } from '../problem.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { SqlRunner } from '../store/database.ts';
import type { Store } from '../store/open-store.ts';
import type { ImportTask } from '../workers/import-worker.ts';
import type { IntakeFacts } from '../workers/intake-failure.ts';

/** What is to be taken in, and into what. */
export interface TaskWish {
  workspaceId: string;
  fileId: string;
  fileName: string;
  settings: IntakeSettings;
  importId: string;
  serial: number;
  part: number;
  sourceTitle: string;
  /** The import this is a new version of: its records are no doubles. */
  versionOf: string | null;
  onlyRows: number[] | null;
}

/** Refuses settings that lack something, with a 422 that says what. */
export function refuseLacking(settings: IntakeSettings, file: FileFacts): void {
  const [lack] = checkSettings(settings, file);
  if (lack) throw new Problem('unprocessable', lack.message);
}

/** Everything a thread needs to take a file in, as things stand when its turn has come. */
export async function prepareTask(
  wish: TaskWish,
  { store, model, facts, file }: { store: Store; model: ReadModel; facts: IntakeFacts; file: FileFacts },
): Promise<ImportTask> {
  const { settings, fileId } = wish;
  return {
    ...wish,
    facts,
    path: await store.originals.intactPathOf(fileId),
    header: file.header,
    existing: await readExisting(store.database, wish),
    knownBranches: settings.kind === 'specialities' ? knownBranches(model) : [],
  };
}

/** Branches of a workspace by what they can be told by. */
export const knownBranches = ({ catalogue }: ReadModel): ImportTask['knownBranches'] =>
  catalogue.branches.map(({ id, code, nameZh, bankName }) => ({ id, code, nameZh, bankName }));

/** Keys and digests of the records that count already, of imports of the same kind and relation. */
async function readExisting(sql: SqlRunner, { workspaceId, settings, versionOf }: TaskWish) {
  const rows = await sql.query(
    `SELECT r.record_key, r.digest FROM import_records AS r
     JOIN imports AS i ON i.workspace_id = r.workspace_id AND i.id = r.import_id
     WHERE r.workspace_id = $1 AND i.kind = $2 AND i.relation IS NOT DISTINCT FROM $3 AND i.status = 'complete'
       AND r.part < jsonb_array_length(i.parts) AND i.id <> coalesce($4, '')`,
    [workspaceId, settings.kind, settings.relation, versionOf],
  );
  return rows.map(({ record_key, digest }): [string, string] => [String(record_key), String(digest)]);
}
