import type { Branch } from '@icfm/data/model/branch';
import type { Change } from '../readmodel/apply-specialities.ts';
import type { Gazetteer } from '../readmodel/gazetteer.ts';
import { rankOfRelation } from '../readmodel/merge-branches.ts';
import type { SqlRunner } from '../store/database.ts';
import { branchColumns, derivedColumns } from './branch-columns.ts';
import { changeGathered } from './change-gathered.ts';
import { countCells } from './count-cells.ts';
import { type BranchPages, createGathered, gatherList } from './gather-branches.ts';
import { makeParts } from './make-parts.ts';
import { mergeGathered } from './merge-gathered.ts';

/** What the branches of a workspace are made from. */
export interface BranchContent {
  workspaceId: string;
  /** Equal for equal content. */
  contentKey: string;
  gazetteer: Gazetteer;
  /** Imported lists, the newest first. */
  lists: readonly BranchPages[];
  titleOf: ReadonlyMap<string, string>;
  /** The bundled branches among them. */
  register: readonly Branch[];
  /** New specialities and the branches they were stated for; of two for one branch the later holds. */
  changes: readonly (readonly [branchId: string, change: Change])[];
}

/** What is known of a filled set. */
export interface SetFacts {
  size: number;
  parts: Record<string, [number, number, number, number]>;
  span: [number, number] | null;
  counts: Record<string, number>;
  merged: number;
}

/**
 * Puts all branches of a workspace into the database in one transaction, in the place of those that stood there: a
 * process that is killed leaves what was. Of several processes one does it, the others find it done: false.
 */
export async function fillBranchPoints(sql: SqlRunner, content: BranchContent): Promise<boolean> {
  const { workspaceId, contentKey } = content;
  await makeParts(sql);
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`branch-points ${workspaceId}`]);
  const [held] = await sql.query('SELECT content_key FROM branch_point_sets WHERE workspace_id = $1', [workspaceId]);
  if (held?.content_key === contentKey) return false;
  await dropBranchPoints(sql, workspaceId);
  const { counts, merged } = await gather(sql, content);
  await placeGathered(sql, workspaceId);
  await countCells(sql, workspaceId);
  const facts: SetFacts = { ...(await describeGathered(sql)), counts, merged };
  await sql.query('INSERT INTO branch_point_sets (workspace_id, content_key, facts) VALUES ($1, $2, $3::text::jsonb)', [
    workspaceId,
    contentKey,
    JSON.stringify(facts),
  ]);
  return true;
}

/** Removes the branches of a workspace whose lists have room in memory again. */
export async function dropBranchPoints(sql: SqlRunner, workspaceId: string): Promise<void> {
  for (const table of ['branch_points', 'branch_cells', 'branch_point_sets'])
    await sql.query(`DELETE FROM ${table} WHERE workspace_id = $1`, [workspaceId]);
}

async function gather(sql: SqlRunner, { gazetteer, lists, register, titleOf, changes }: BranchContent) {
  await createGathered(sql);
  const counts: Record<string, number> = {};
  const keptAs = new Map<string, string>();
  const merging = { gazetteer, titleOf, wanted: new Set(changes.map(([id]) => id)), keptAs };
  const bundled: BranchPages = { importId: null, relation: null, pages: () => [register] };
  const ordered = [...lists, bundled].sort(
    (left, right) => rankOfRelation(left.relation) - rankOfRelation(right.relation),
  );
  let [serial, merged] = [0, 0];
  for (const [list, pages] of ordered.entries()) {
    const next = await gatherList(sql, pages, { list, serial, gazetteer });
    if (pages.importId !== null) counts[pages.importId] = next - serial;
    serial = next;
    if (list === 0) continue;
    await sql.query('ANALYZE gathered');
    merged += await mergeGathered(sql, list, merging);
  }
  const kept = changes.map(([id, change]): [string, Change] => [keptAs.get(id) ?? id, change]);
  await changeGathered(sql, new Map(kept), { gazetteer, titleOf });
  return { counts, merged };
}

async function placeGathered(sql: SqlRunner, workspaceId: string): Promise<void> {
  const names = [...Object.values(branchColumns), ...derivedColumns].map(({ column }) => column).join(', ');
  await sql.query(
    `INSERT INTO branch_points (workspace_id, place, position, ${names})
     SELECT $1, row_number() OVER (ORDER BY serial) - 1, CASE WHEN x IS NULL THEN NULL ELSE point(x, y) END, ${names}
     FROM gathered ORDER BY serial`,
    [workspaceId],
  );
  await sql.query('ANALYZE branch_points');
}

async function describeGathered(sql: SqlRunner): Promise<Pick<SetFacts, 'size' | 'parts' | 'span'>> {
  const [all] = await sql.query(
    'SELECT count(*)::int AS size, min(opened_year) AS first, max(opened_year) AS last FROM gathered',
  );
  const parts = await sql.query(
    `SELECT province, min(x) AS west, min(y) AS south, max(x) AS east, max(y) AS north
     FROM gathered WHERE x IS NOT NULL GROUP BY province`,
  );
  return {
    size: Number(all?.size),
    span: all?.first == null ? null : [Number(all.first), Number(all.last)],
    parts: Object.fromEntries(
      parts.map(({ province, west, south, east, north }) => [
        String(province),
        [Number(west), Number(south), Number(east), Number(north)],
      ]),
    ),
  };
}
