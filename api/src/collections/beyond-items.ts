import { createBoundValues, isForeign } from '../beyond-memory/bound-values.ts';
import { type StoredBranch, storedBranch, storedColumns } from '../beyond-memory/stored-branch.ts';
import { compileFilter } from '../cql2/compile-filter.ts';
import type { Expression } from '../cql2/expression.ts';
import { Problem } from '../problem.ts';
import type { BranchSet } from '../readmodel/branch-set.ts';
import { keysOfText } from '../search/search-keys.ts';
import { codeOf } from '../store/store-failure.ts';
import { askBeyond, askBeyondByHand, type BeyondQuestion } from './beyond-question.ts';
import type { PageOf, PageWindow } from './item-source.ts';
import type { CommonQuery } from './items-query.ts';
import { pointAt } from './point-at.ts';
import type { BranchProperties } from './schema.ts';
import type { Row } from './table.ts';

type SqlPair = { part: string; at: number };

const columns = storedColumns.join(', ');
/** Rows fetched at a time where each is tried by itself. */
const batchRows = 2000;
/** So many are tried in some seconds. */
const mostTried = 200_000;

/** A page of the branches that fit a query, in the order of the read model or the one asked for. */
export async function pageBeyond(
  set: BranchSet,
  query: CommonQuery,
  window: PageWindow,
): Promise<PageOf<BranchProperties>> {
  try {
    return await pageOf(set, askBeyond(set, query), window);
  } catch (error) {
    if (!isForMemory(error)) throw error;
    return pageOf(set, askBeyondByHand(set, query), window);
  }
}

/** One branch by its id. */
export async function findBeyond(set: BranchSet, id: string): Promise<Row<BranchProperties> | null> {
  if (isForeign(id)) return null;
  const [row] = await set.query(`SELECT ${columns} FROM branch_points WHERE workspace_id = $1 AND id = $2::text`, [
    set.workspaceId,
    id,
  ]);
  return row ? rowOf(storedBranch(row, set.titleOf)) : null;
}

/** All branches that fit a query, some at a time in the order of the read model. */
export async function* eachBeyond(set: BranchSet, query: CommonQuery): AsyncGenerator<Row<BranchProperties>[]> {
  for (let after = -1; ; ) {
    const { bound, conditions, left } = askBeyond(set, query);
    const rows = await set.query(
      `SELECT ${columns} FROM branch_points WHERE ${allOf(conditions)} AND place > ${bound.number(after)}::int
       ORDER BY place LIMIT ${batchRows}`,
      bound.values,
    );
    const stored = rows.map((row) => storedBranch(row, set.titleOf));
    yield (left ? stored.filter(testOf(left)) : stored).map(rowOf);
    if (rows.length < batchRows) return;
    after = stored.at(-1)?.place ?? after;
  }
}

const allOf = (conditions: readonly string[]) => ['workspace_id = $1', ...conditions].join(' AND ');

async function pageOf(set: BranchSet, question: BeyondQuestion, window: PageWindow): Promise<PageOf<BranchProperties>> {
  const { conditions, left, order } = question;
  if (conditions.length === 0 && left === null && order.length === 0) return plainPage(set, window);
  if (left === null) return matchedPage(set, { ...question, from: 'branch_points', where: allOf(conditions) }, window);
  const fitting = JSON.stringify(await tryEach(set, question, left));
  const found = createBoundValues([set.workspaceId]);
  return matchedPage(
    set,
    { order, parts: null, bound: found, from: fromPairs(found.text(fitting)), where: allOf([]) },
    window,
  );
}

/** Places run without a gap: nothing need be counted. */
async function plainPage(set: BranchSet, { offset, limit }: PageWindow): Promise<PageOf<BranchProperties>> {
  const start = Math.min(offset, set.size);
  const rows = await set.query(
    `SELECT ${columns} FROM branch_points WHERE workspace_id = $1 AND place >= $2::int AND place < $3::int ORDER BY place`,
    [set.workspaceId, start, Math.min(start + limit, set.size)],
  );
  return { matched: set.size, rows: rows.map((row) => rowOf(storedBranch(row, set.titleOf))) };
}

/** All that fit are found once, counted, and put in order by what is ordered alone. */
async function matchedPage(
  set: BranchSet,
  {
    bound,
    order,
    parts,
    from,
    where,
  }: Pick<BeyondQuestion, 'bound' | 'order' | 'parts'> & { from: string; where: string },
  { offset, limit }: PageWindow,
): Promise<PageOf<BranchProperties>> {
  const ordered = [...order, 'place'].join(', ');
  const kept = new Set(['province', 'place', ...order.map((each) => each.split(' ')[0] ?? each)]);
  const [start, length] = [Math.min(offset, set.size), Math.min(limit, set.size)].map(bound.number);
  const rows = await set.query(
    `WITH matched AS MATERIALIZED (SELECT ${[...kept].join(', ')} FROM ${from} WHERE ${where}),
       page AS (SELECT province AS its_province, place AS its_place FROM matched ORDER BY ${ordered}
                OFFSET ${start}::int LIMIT ${length}::int)
     SELECT (SELECT count(*)::int FROM matched) AS matched, found.* FROM (SELECT 1) AS one LEFT JOIN (
       SELECT ${columns} FROM page JOIN branch_points
       ON workspace_id = $1 AND province = its_province AND place = its_place${parts === null ? '' : ` AND ${parts}`}) AS found ON true
     ORDER BY ${ordered}`,
    bound.values,
  );
  const stored = rows.filter(({ place }) => place !== null).map((row) => storedBranch(row, set.titleOf));
  return { matched: Number(rows[0]?.matched), rows: stored.map(rowOf) };
}

/** Branches whose parts and places stand in a JSON text. */
const fromPairs = (pairs: string) =>
  `json_to_recordset(${pairs}::json) AS w (part text, at int) JOIN branch_points ON province = part AND place = at`;

/** What SQL cannot say is tried here, branch by branch, on those that fulfil all else; answers which fit. */
async function tryEach(set: BranchSet, { bound, conditions }: BeyondQuestion, left: Expression): Promise<SqlPair[]> {
  const candidates = await set.query(
    `SELECT province AS part, place AS at FROM branch_points WHERE ${allOf(conditions)} LIMIT ${mostTried + 1}`,
    bound.values,
  );
  if (candidates.length > mostTried) throw tooManyToTry();
  const fits = testOf(left);
  const fitting: SqlPair[] = [];
  for (let start = 0; start < candidates.length; start += batchRows) {
    const batch = candidates.slice(start, start + batchRows);
    const rows = await set.query(`SELECT ${columns} FROM ${fromPairs('$2::text')} WHERE workspace_id = $1`, [
      set.workspaceId,
      JSON.stringify(batch),
    ]);
    for (const row of rows) {
      if (fits(storedBranch(row, set.titleOf))) fitting.push({ part: String(row.province), at: Number(row.place) });
    }
  }
  return fitting;
}

function testOf(filter: Expression): (stored: StoredBranch) => boolean {
  const fits = compileFilter(filter);
  return ({ branch, place, position }) =>
    fits({
      valueOf: (property) => (property === 'index' ? place : (Reflect.get(branch, property) ?? null)),
      geometry: () => pointOf(position).geometry(),
    });
}

function rowOf({ branch, place, position }: StoredBranch): Row<BranchProperties> {
  return {
    id: branch.id,
    properties: { ...branch, index: place },
    ...pointOf(position),
    keys: keysOfText(branch),
  };
}

const pointOf = (position: StoredBranch['position']) =>
  pointAt(position === null ? null : { longitude: position[0], latitude: position[1] });

/** A number grew beyond all that the database holds, or a pattern ended within a sign: in memory both have an answer. */
const isForMemory = (error: unknown) => error instanceof Error && codeOf(error).startsWith('22');

const tooManyToTry = () =>
  new Problem('invalid-parameter', {
    zh: `参数 filter：其中有数据库无法直接回答的条件，只能逐条比对，最多 ${mostTried} 条支行；请用 bbox、bankName、province 或过滤条件缩小范围`,
    en: `Parameter filter: it asks for what the database cannot answer by itself, which is tried on ${mostTried} branches at most; narrow it by bbox, bankName, province or further conditions`,
  });
