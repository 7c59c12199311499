import type { Branch } from '@icfm/data/model/branch';
import type { Gazetteer } from '../readmodel/gazetteer.ts';
import type { SqlRunner } from '../store/database.ts';
import { branchColumns, derivedColumns } from './branch-columns.ts';
import { type BranchRow, nameOf, rowOfBranch } from './branch-row.ts';

/** One list of branches, page by page. */
export interface BranchPages {
  /** Id of its import; null for the bundled register. */
  importId: string | null;
  relation: Branch['relation'];
  pages: (sql: SqlRunner) => AsyncIterable<readonly Branch[]> | Iterable<readonly Branch[]>;
}

const plainColumns = [...Object.values(branchColumns), ...derivedColumns, { column: 'x', type: 'float8' }];
const gatheredColumns = [...plainColumns, { column: 'y', type: 'float8' }, { column: 'merge_name', type: 'text' }];

/** Columns of `gathered` that a branch is made of. */
export const gatheredNames = gatheredColumns.map(({ column }) => column);

const typed = gatheredColumns.map(({ column, type }) => `${column} ${type}`).join(', ');

/** A table for this transaction alone, in which lists are put together. Nothing of it is left whatever happens. */
export async function createGathered(sql: SqlRunner): Promise<void> {
  await sql.query(`CREATE TEMP TABLE gathered (serial int, list int, merge_code text, ${typed}) ON COMMIT DROP`);
}

/** What PostgreSQL has no place for in a text: a zero, or half of a character. */
const impossible = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

const asText = (rows: readonly object[]) => JSON.stringify(rows).replace(impossible, '$1\ufffd');

/** Puts a list behind those gathered before; answers the next free serial. */
export async function gatherList(
  sql: SqlRunner,
  { importId, pages }: BranchPages,
  { list, serial, gazetteer }: { list: number; serial: number; gazetteer: Gazetteer },
): Promise<number> {
  let next = serial;
  for await (const page of pages(sql)) {
    const rows = page.map((branch): BranchRow => {
      const own = importId === null ? branch.sources : null;
      return { ...rowOfBranch(gazetteer, branch, own), merge_name: nameOf(branch) };
    });
    await sql.query(
      `INSERT INTO gathered (serial, list, merge_code, ${gatheredNames.join(', ')})
       SELECT $1::int + ordinality - 1, $2::int, code, ${gatheredNames.join(', ')}
       FROM ROWS FROM (json_to_recordset($3::text::json) AS (${typed})) WITH ORDINALITY`,
      [next, list, asText(rows)],
    );
    next += page.length;
  }
  return next;
}

/** Writes a record anew that has taken something over from another. */
export async function rewriteGathered(
  sql: SqlRunner,
  records: ReadonlyMap<number, Branch>,
  gazetteer: Gazetteer,
): Promise<void> {
  const rows = [...records].map(([serial, branch]) => ({ serial, ...rowOfBranch(gazetteer, branch, branch.sources) }));
  const names = gatheredNames.filter((name) => name !== 'merge_name');
  await sql.query(
    `UPDATE gathered AS g SET ${names.map((name) => `${name} = r.${name}`).join(', ')}
     FROM json_to_recordset($1::text::json) AS r (serial int, ${typed}) WHERE g.serial = r.serial`,
    [asText(rows)],
  );
}
