import { createHash } from 'node:crypto';
import type { Branch } from '@icfm/data/model/branch';
import { dropBranchPoints } from '../beyond-memory/fill-branch-points.ts';
import type { BranchPages } from '../beyond-memory/gather-branches.ts';
import { openBranchSet } from '../beyond-memory/open-branch-set.ts';
import type { BranchSet } from '../readmodel/branch-set.ts';
import type { ImportedData, ImportedList } from '../readmodel/imported-data.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { SqlRunner } from '../store/database.ts';
import type { Store } from '../store/open-store.ts';
import type { ImportRow } from './import-row.ts';

/** What the branches of a workspace beyond memory are made from. */
export interface Beyond {
  workspaceId: string;
  base: ReadModel;
  /** Imports that count, the oldest first. */
  rows: readonly ImportRow[];
  mode: ImportedData['modes']['branches'];
  /** The lists that are in memory nevertheless: those of specialities among them. */
  lists: readonly ImportedList[];
  /** The records of an import, page by page. */
  pagesOf: (sql: SqlRunner, row: ImportRow) => AsyncIterable<Branch[]>;
}

/**
 * Whether the branches of a workspace are more than memory shall hold. With the database in the process itself they stay
 * in memory: nothing would be won, since that database shares it.
 */
export function areBeyondMemory({ isShared }: Store, rows: readonly ImportRow[], memoryRows: number): boolean {
  const branches = rows.filter(({ kind }) => kind === 'branches').flatMap(({ parts }) => parts);
  return isShared && branches.reduce((sum, { rowsAdded }) => sum + rowsAdded, 0) > memoryRows;
}

/** The branches of a workspace as the database holds them, filled anew where their lists have changed. */
export function openBeyond(store: Store, beyond: Beyond): Promise<BranchSet> {
  const { workspaceId, base, rows, mode, lists } = beyond;
  const titleOf = new Map(rows.map(({ id, title }) => [id, title]));
  const changes = lists.flatMap(({ title, specialities }) =>
    specialities.map((change) => [change.branchId, { ...change, title }] as const),
  );
  return openBranchSet(store, {
    workspaceId,
    contentKey: contentKey(beyond),
    gazetteer: base.gazetteer,
    lists: pagesOfLists(beyond),
    register: mode === 'replace' ? [] : base.catalogue.branches,
    titleOf,
    changes,
  });
}

/** The newest first: what was brought later is what holds. */
function pagesOfLists({ rows, pagesOf }: Beyond): BranchPages[] {
  return rows
    .filter(({ kind }) => kind === 'branches')
    .map((row): BranchPages => ({ importId: row.id, relation: row.relation, pages: (sql) => pagesOf(sql, row) }))
    .reverse();
}

/** The form of what is stored; a higher number fills all sets anew. */
const form = 1;

/** Equal for equal branches: a list of another kind that comes or goes fills nothing anew. */
function contentKey({ base, rows, mode }: Beyond): string {
  const lists = rows
    .filter(({ kind }) => kind === 'branches' || kind === 'specialities')
    .map(({ id, title, parts, completed_at }) => [id, title, parts.length, completed_at?.getTime()]);
  return createHash('sha256')
    .update(JSON.stringify([form, base.version, mode, lists]))
    .digest('hex');
}

/** Removes what stood in the database while the branches of a workspace were beyond memory. */
export async function closeBeyond({ database, reads, isShared }: Store, workspaceId: string): Promise<null> {
  if (!isShared) return null;
  const rows = await reads.query('SELECT 1 FROM branch_point_sets WHERE workspace_id = $1', [workspaceId]);
  if (rows.length === 0) return null;
  await database.transaction((sql) => dropBranchPoints(sql, workspaceId));
  return null;
}
