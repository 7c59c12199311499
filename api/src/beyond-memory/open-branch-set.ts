import { setTimeout as pause } from 'node:timers/promises';
import type { Branch } from '@icfm/data/model/branch';
import { z } from 'zod';
import type { BranchSet } from '../readmodel/branch-set.ts';
import { keysOfText, rankOf } from '../search/search-keys.ts';
import type { SqlRunner } from '../store/database.ts';
import type { Store } from '../store/open-store.ts';
import { type BranchContent, fillBranchPoints } from './fill-branch-points.ts';

const Facts = z.object({
  size: z.number(),
  parts: z.record(z.string(), z.tuple([z.number(), z.number(), z.number(), z.number()])),
  span: z.tuple([z.number(), z.number()]).nullable(),
  counts: z.record(z.string(), z.number()),
  merged: z.number(),
});

/** A replica that has not seen the branches after so long is taken to be away. */
const replicaMilliseconds = 60_000;

/** The branches of a workspace in the database: filled where they are not there yet, and once they can be read. */
export async function openBranchSet(store: Store, content: BranchContent): Promise<BranchSet> {
  const { database, reads } = store;
  const held = await findFacts(reads, content);
  if (held === null && (await database.transaction((sql) => fillBranchPoints(sql, content)))) {
    // What is known to be visible to all is counted from an index alone.
    await database.query('VACUUM (ANALYZE) branch_points, branch_cells');
  }
  const { counts, parts, ...facts } = Facts.parse(held ?? (await waitForFacts(reads, content)));
  const [found] = await reads.query(`SELECT to_regprocedure('st_geomfromgeojson(text)') IS NOT NULL AS yes`);
  return {
    ...facts,
    workspaceId: content.workspaceId,
    partExtents: new Map(Object.entries(parts)),
    countOf: new Map(Object.entries(counts)),
    titleOf: content.titleOf,
    registerNamedBy: namesOf(content.register),
    drawnBank: null,
    hasPostgis: found?.yes === true,
    query: (sql, parameters) => reads.query(sql, parameters),
  };
}

function namesOf(register: readonly Branch[]): BranchSet['registerNamedBy'] {
  const named = register.map((branch) => ({ id: branch.id, keys: keysOfText(branch) }));
  return (question) => named.flatMap(({ id, keys }) => (rankOf(keys(), question) === null ? [] : [id]));
}

/** A set shows all at once: where its facts are, its branches are. */
async function findFacts(reads: SqlRunner, { workspaceId, contentKey }: BranchContent): Promise<unknown> {
  const [row] = await reads.query('SELECT facts FROM branch_point_sets WHERE workspace_id = $1 AND content_key = $2', [
    workspaceId,
    contentKey,
  ]);
  return row?.facts ?? null;
}

async function waitForFacts(reads: SqlRunner, content: BranchContent): Promise<unknown> {
  for (const deadline = performance.now() + replicaMilliseconds; ; await pause(200)) {
    const facts = await findFacts(reads, content);
    if (facts !== null) return facts;
    if (performance.now() > deadline)
      throw new Error('the branches have not reached the replica that answers for them');
  }
}
