import type { Trail } from '../audit/trail.ts';
import type { FileFacts } from '../intake/schema.ts';
import { notFound, Problem } from '../problem.ts';
import { lookAtFile, writeMapping } from './files.ts';
import type { ImportRow } from './import-row.ts';
import { beginImport, findImport, sayAlive } from './import-store.ts';
import type { Imports } from './imports.ts';
import { prepareTask, refuseLacking, type TaskWish } from './prepare-task.ts';
import { runImport } from './run-import.ts';
import type { ImportRequest } from './schema.ts';

/** What a file is, under the sheet and headings that the request names. */
async function readFacts(imports: Imports, workspaceId: string, request: ImportRequest): Promise<FileFacts> {
  const { sheet, headerRow } = request.settings;
  const { fileId, fileName } = request;
  const { facts } = await lookAtFile(imports.store, imports.ask, {
    workspaceId,
    look: { fileId, fileName, sheet, headerRow },
  });
  return facts;
}

const today = () => new Date().toISOString().slice(0, 10);

/** Starts a dry run and answers its number. */
export async function startCheck(imports: Imports, workspaceId: string, request: ImportRequest): Promise<string> {
  const file = await readFacts(imports, workspaceId, request);
  const { fileId, fileName, settings, title, versionOf, addsTo } = request;
  // What the settings lack is told at once, not after a wait in line.
  refuseLacking(settings, file);
  const wish: TaskWish = {
    ...{ workspaceId, fileId, fileName, settings, sourceTitle: title, versionOf, onlyRows: null },
    ...{ importId: addsTo ?? '', serial: 0, part: 0 },
  };
  const task = () => prepareTask(wish, { ...imports, model: imports.models.modelFor(workspaceId), file });
  return imports.checks.start(workspaceId, task, file.rowCount);
}

/** Whose lists are changed, and where that is written down. */
export interface Asker {
  workspaceId: string;
  trail: Trail;
}

/** Starts an import, a new version of one, or the adding of mended rows to one; it goes on after the answer. */
export async function startImport(imports: Imports, asker: Asker, request: ImportRequest): Promise<ImportRow> {
  const { workspaceId, trail } = asker;
  const file = await readFacts(imports, workspaceId, request);
  const { store } = imports;
  const { settings, title, addsTo, versionOf, fileId, fileName } = request;
  if (versionOf !== null) await wantWhole(imports, workspaceId, versionOf);
  refuseLacking(settings, file);
  const { kind, relation } = settings;
  const wanted = { title, kind, relation, settings, asOf: request.asOf ?? today(), versionOf };
  const whole = addsTo === null ? null : await wantWhole(imports, workspaceId, addsTo);
  const row = await store.database.transaction(async (sql) => {
    const begun = whole ?? (await beginImport(sql, workspaceId, wanted));
    await trail.record(sql, { subjects: { importId: begun.id, fileId } });
    return begun;
  });
  await writeMapping(store.database, workspaceId, { header: file.header, settings });
  await begin(imports, {
    ...{ workspaceId, trail, row, file },
    part: { fileId, fileName, settings, header: file.header, onlyRows: null },
  });
  return row;
}

/** Adds the rows whose places were picked, out of the files they came in. */
export async function addPicked(
  imports: Imports,
  { workspaceId, trail, row }: Asker & { row: ImportRow },
  places: Record<string, string>,
): Promise<void> {
  await wantWhole(imports, workspaceId, row.id);
  const [first] = row.parts;
  if (!first) throw notFound({ zh: '已完成的导入', en: 'complete import' }, row.id);
  const settings = { ...first.settings, places: { ...first.settings.places, ...places } };
  const onlyRows = Object.keys(places).map((key) => Number(key.split(':')[0]));
  const request = { ...first, settings, title: row.title, asOf: row.as_of, versionOf: null, addsTo: row.id };
  const file = await readFacts(imports, workspaceId, request);
  await trail.record(imports.store.database);
  await begin(imports, {
    ...{ workspaceId, trail, row, file },
    part: { fileId: first.fileId, fileName: first.fileName, header: first.header, settings, onlyRows },
  });
}

/** Well below the time after which others take an import for dead. */
const aliveMilliseconds = 2000;

interface Beginning extends Asker {
  row: ImportRow;
  file: FileFacts;
  part: Parameters<typeof runImport>[0]['part'];
}

async function begin(imports: Imports, { workspaceId, trail, row, file, part }: Beginning): Promise<void> {
  const { store, models, jobs, line } = imports;
  const wish: TaskWish = {
    ...part,
    workspaceId,
    importId: row.id,
    serial: row.serial,
    part: row.parts.length,
    sourceTitle: row.title,
    versionOf: row.version_of,
  };
  const task = () => prepareTask(wish, { ...imports, model: models.modelFor(workspaceId), file });
  const publish = () => models.refresh(workspaceId);
  const rowsTotal = part.onlyRows === null ? file.rowCount : part.onlyRows.length;
  const tellAlive = () => sayAlive(store.database, workspaceId, row.id);
  // An import that rows are added to was last heard of when it came in.
  await tellAlive();
  const alive = setInterval(() => void tellAlive().catch(() => {}), aliveMilliseconds);
  const turn = () => jobs.waitForTurn(workspaceId, row.id);
  const { progress, ...work } = line.start(async (control) => {
    await runImport({ store, workspaceId, trail, row, turn, task, part, rowsTotal, publish }, control);
    clearInterval(alive);
  });
  await jobs.put(workspaceId, row.id, { ...work, tell: progress });
}

/** An import that is whole and has nothing under way; what is not is a 404 or a 409. */
async function wantWhole({ store, jobs }: Imports, workspaceId: string, id: string): Promise<ImportRow> {
  const row = await findImport(store.database, workspaceId, id);
  if (!row) throw notFound({ zh: '导入', en: 'import' }, id);
  if (row.status === 'complete' && !(await jobs.listUnderway(workspaceId)).has(id)) return row;
  throw new Problem('conflict', {
    zh: `导入“${row.title}”还没有完成或已被新版本取代，不能在其上继续`,
    en: `The import “${row.title}” is not complete, or superseded by a newer version; nothing can be added to it`,
  });
}
