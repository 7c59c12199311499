import type { Branch } from '@icfm/data/model/branch';
import type { Gazetteer } from '../readmodel/gazetteer.ts';
import { joinRecords, mayBeSame } from '../readmodel/merge-branches.ts';
import type { SqlRow, SqlRunner } from '../store/database.ts';
import { gatheredNames, rewriteGathered } from './gather-branches.ts';
import { storedBranch } from './stored-branch.ts';

/** Records looked at together. */
const pageRows = 2000;

interface Gathered {
  serial: number;
  branch: Branch;
  mergeCode: string | null;
}

interface Merging {
  gazetteer: Gazetteer;
  titleOf: ReadonlyMap<string, string>;
  /** Ids whose keeper somebody asks for later. */
  wanted: ReadonlySet<string>;
  keptAs: Map<string, string>;
}

/**
 * Joins the records of a list with those of the lists before it, as `mergeBranches` does in memory; answers how many
 * another record now stands for. Candidates are found by one join in the database and decided on here, in order.
 */
export async function mergeGathered(sql: SqlRunner, list: number, merging: Merging): Promise<number> {
  await sql.query(
    `CREATE TEMP TABLE candidates ON COMMIT DROP AS
     SELECT n.serial, k.serial AS kept FROM gathered AS n JOIN gathered AS k ON k.merge_code = n.merge_code
     WHERE n.list = $1::int AND k.list < $1::int
     UNION
     SELECT n.serial, k.serial FROM gathered AS n JOIN gathered AS k ON k.merge_name = n.merge_name
     WHERE n.list = $1::int AND k.list < $1::int`,
    [list],
  );
  let merged = 0;
  for (let after = -1; ; ) {
    const serials = await sql.query(
      'SELECT DISTINCT serial FROM candidates WHERE serial > $1::int ORDER BY serial LIMIT $2::int',
      [after, pageRows],
    );
    const [first, last] = [serials[0]?.serial, serials.at(-1)?.serial];
    if (first === undefined) break;
    merged += await mergePage(sql, [Number(first), Number(last)], merging);
    after = Number(last);
  }
  await sql.query('DROP TABLE candidates');
  return merged;
}

async function mergePage(sql: SqlRunner, [first, last]: readonly [number, number], merging: Merging): Promise<number> {
  const pairs = await sql.query(
    'SELECT serial, kept FROM candidates WHERE serial BETWEEN $1::int AND $2::int ORDER BY serial, kept',
    [first, last],
  );
  const records = await readGathered(sql, pairs, merging.titleOf);
  const changed = new Map<number, Branch>();
  const dropped: number[] = [];
  for (const [serial, found] of keptBySerial(pairs)) {
    const record = records.get(serial);
    const known = found.flatMap((each) => records.get(each) ?? []);
    const kept = record && findSame(record, known);
    if (!record || !kept) continue;
    dropped.push(serial);
    if (merging.wanted.has(record.branch.id)) merging.keptAs.set(record.branch.id, kept.branch.id);
    // A newer list of the same sort stands for itself; of another sort each adds what it knows.
    if (kept.branch.relation === record.branch.relation) continue;
    kept.branch = joinRecords(kept.branch, record.branch);
    changed.set(kept.serial, kept.branch);
  }
  await rewriteGathered(sql, changed, merging.gazetteer);
  await sql.query(
    'DELETE FROM gathered WHERE serial IN (SELECT value::int FROM json_array_elements_text($1::text::json))',
    [JSON.stringify(dropped)],
  );
  return dropped.length;
}

function keptBySerial(pairs: readonly SqlRow[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { serial, kept } of pairs) found.set(Number(serial), [...(found.get(Number(serial)) ?? []), Number(kept)]);
  return found;
}

/** The same code decides; the others are of the same name, and the first that may be the same is. */
function findSame({ branch, mergeCode }: Gathered, known: readonly Gathered[]): Gathered | undefined {
  const sameCode = mergeCode === null ? undefined : known.find((kept) => kept.mergeCode === mergeCode);
  return sameCode ?? known.find((kept) => mayBeSame(kept.branch, branch));
}

async function readGathered(
  sql: SqlRunner,
  pairs: readonly SqlRow[],
  titleOf: ReadonlyMap<string, string>,
): Promise<Map<number, Gathered>> {
  const serials = new Set(pairs.flatMap(({ serial, kept }) => [Number(serial), Number(kept)]));
  const rows = await sql.query(
    `SELECT serial, merge_code, serial AS place, ${gatheredNames.join(', ')} FROM gathered
     WHERE serial IN (SELECT value::int FROM json_array_elements_text($1::text::json))`,
    [JSON.stringify([...serials])],
  );
  return new Map(
    rows.map((row): [number, Gathered] => {
      const mergeCode = row.merge_code === null ? null : String(row.merge_code);
      return [Number(row.serial), { serial: Number(row.serial), mergeCode, branch: storedBranch(row, titleOf).branch }];
    }),
  );
}
