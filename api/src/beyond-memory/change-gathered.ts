import type { Branch } from '@icfm/data/model/branch';
import { applyChange, type Change } from '../readmodel/apply-specialities.ts';
import type { Gazetteer } from '../readmodel/gazetteer.ts';
import type { SqlRunner } from '../store/database.ts';
import { gatheredNames, rewriteGathered } from './gather-branches.ts';
import { storedBranch } from './stored-branch.ts';

/** Gives branches the specialities that lists of specialities state for them, by the id of each. */
export async function changeGathered(
  sql: SqlRunner,
  changes: ReadonlyMap<string, Change>,
  { gazetteer, titleOf }: { gazetteer: Gazetteer; titleOf: ReadonlyMap<string, string> },
): Promise<void> {
  if (changes.size === 0) return;
  const rows = await sql.query(
    `SELECT serial, serial AS place, ${gatheredNames.join(', ')} FROM gathered
     WHERE id IN (SELECT value FROM json_array_elements_text($1::text::json))`,
    [JSON.stringify([...changes.keys()])],
  );
  const changed = rows.map((row): [number, Branch] => {
    const { branch } = storedBranch(row, titleOf);
    return [Number(row.serial), applyChange(branch, changes.get(branch.id))];
  });
  await rewriteGathered(sql, new Map(changed), gazetteer);
}
