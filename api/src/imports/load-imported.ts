import type { Branch } from '@icfm/data/model/branch';
import type { Cluster } from '@icfm/data/model/cluster';
import type { Flow } from '@icfm/data/model/flow';
import type { ImportedData, ImportedList, SpecialityChange } from '../readmodel/imported-data.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { SqlRunner } from '../store/database.ts';
import type { Store } from '../store/open-store.ts';
import { whereAway } from '../store/store-failure.ts';
import { areBeyondMemory, closeBeyond, openBeyond } from './branches-beyond.ts';
import type { ImportRow } from './import-row.ts';
import { listImports, readModes, readVersion, readVersions } from './import-store.ts';
import { type AnyRecord, type SharedFields, unpackRecords } from './stored-record.ts';

/** Rows read at a time: few enough that their texts are gone before the collector has to look after them. */
const pageRows = 4000;

/** Lists already read, by what they consist of: a list that has not changed is not read again. */
type Held = Map<string, ImportedList>;

export interface Loader {
  /** What counts in a workspace, list by list; null where nothing was ever imported. */
  load(workspaceId: string): Promise<ImportedData | null>;
  /** The workspaces that have changed since they were loaded, or were never loaded. */
  listStale(): Promise<string[]>;
}

export function createLoader(store: Store, { base, memoryRows }: { base: ReadModel; memoryRows: number }): Loader {
  const heldBy = new Map<string, Held>();
  const versions = new Map<string, string>();
  const read = async (sql: SqlRunner, workspaceId: string) => {
    const version = await readVersion(sql, workspaceId);
    const rows = (await listImports(sql, workspaceId)).filter(isCounted).reverse();
    const isBeyond = areBeyondMemory(store, rows, memoryRows);
    const known = heldBy.get(workspaceId);
    const held: Held = new Map();
    for (const row of rows) {
      const isElsewhere = isBeyond && row.kind === 'branches';
      const key = `${keyOf(row)} ${isElsewhere}`;
      held.set(key, known?.get(key) ?? (isElsewhere ? emptyList(row) : await readList(sql, workspaceId, row)));
    }
    heldBy.set(workspaceId, held);
    const modes = await readModes(sql, workspaceId);
    const lists = [...held.values()];
    const pagesOf = branchPagesOf(workspaceId);
    const beyond = isBeyond
      ? await openBeyond(store, { workspaceId, base, rows, mode: modes.branches, lists, pagesOf })
      : await closeBeyond(store, workspaceId).catch(whereAway(null));
    versions.set(workspaceId, version);
    return { workspaceId, version, modes, lists, beyond };
  };
  return {
    // From one server: of two, one might know the new version and the other the former records.
    load: async (workspaceId) => (store.hasAnything() ? store.reads.steadily((sql) => read(sql, workspaceId)) : null),
    listStale: async () => {
      const current = await readVersions(store.reads.newest);
      const known = [...new Set([...current.keys(), ...versions.keys()])];
      return known.filter((workspaceId) => versions.get(workspaceId) !== (current.get(workspaceId) ?? '0'));
    },
  };
}

const isCounted = ({ status, parts }: ImportRow) => status === 'complete' && parts.length > 0;

const keyOf = ({ id, title, as_of, parts, completed_at }: ImportRow) =>
  `${id} ${parts.length} ${as_of} ${title} ${completed_at?.getTime()}`;

const emptyList = ({ id, title, kind, as_of }: ImportRow): ImportedList => ({
  ...{ id, title, kind, asOf: as_of },
  ...{ branches: [], clusters: [], flows: [], specialities: [] },
});

const sharedFields = ({ id, title }: ImportRow): SharedFields => ({
  importId: id,
  sources: [{ title, url: null, publisher: null, grade: 'C' }],
});

const branchPagesOf = (workspaceId: string) =>
  async function* (sql: SqlRunner, row: ImportRow) {
    for await (const texts of pagesOf(sql, workspaceId, row))
      yield unpackRecords(row.kind, texts, sharedFields(row)).filter(isBranch);
  };

async function readList(sql: SqlRunner, workspaceId: string, row: ImportRow): Promise<ImportedList> {
  const { kind } = row;
  const empty = emptyList(row);
  const shared = sharedFields(row);
  const records: AnyRecord[] = [];
  for await (const texts of pagesOf(sql, workspaceId, row)) records.push(...unpackRecords(kind, texts, shared));
  switch (kind) {
    case 'branches':
      return { ...empty, branches: records.filter(isBranch) };
    case 'clusters':
      return { ...empty, clusters: records.filter(isCluster) };
    case 'flows':
      return { ...empty, flows: records.filter(isFlow) };
    default:
      return { ...empty, specialities: records.filter(isSpecialityChange) };
  }
}

const isBranch = (record: AnyRecord): record is Branch => 'bankName' in record;
const isCluster = (record: AnyRecord): record is Cluster => 'hostAdcodes' in record;
const isFlow = (record: AnyRecord): record is Flow => 'originAdcode' in record;
const isSpecialityChange = (record: AnyRecord): record is SpecialityChange => 'branchId' in record;

/** The records of an import in order, page by page; the next page is read while one is being made use of. */
async function* pagesOf(sql: SqlRunner, workspaceId: string, { id, parts }: Pick<ImportRow, 'id' | 'parts'>) {
  const pageAfter = (part: number, row: number) =>
    sql.query(
      `SELECT row_number, record FROM import_records
       WHERE workspace_id = $1 AND import_id = $2 AND part = $3::int AND row_number > $4::int
       ORDER BY row_number LIMIT $5::int`,
      [workspaceId, id, part, row, pageRows],
    );
  for (const part of parts.keys()) {
    let rows = await pageAfter(part, -1);
    while (rows.length > 0) {
      const next = pageAfter(part, Number(rows.at(-1)?.row_number));
      // Whoever stops early asks for no more: what was asked already may fail unheard.
      next.catch(() => {});
      yield rows.map(({ record }) => String(record));
      rows = await next;
    }
  }
}
