import { type BoundValues, createBoundValues, isForeign } from '../beyond-memory/bound-values.ts';
import { columnOf } from '../beyond-memory/branch-columns.ts';
import { filterSql, withinBox } from '../beyond-memory/filter-sql.ts';
import { inMeetingParts } from '../beyond-memory/meeting-parts.ts';
import type { Expression } from '../cql2/expression.ts';
import { filterBox } from '../cql2/filter-box.ts';
import type { BranchSet } from '../readmodel/branch-set.ts';
import { normalise } from '../search/search-keys.ts';
import { parseDatetime } from './datetime.ts';
import { filterOf } from './filter-items.ts';
import { propertyOfFilter } from './filters.ts';
import { type CommonQuery, commonParameters } from './items-query.ts';
import { boxesOf } from './select-items.ts';
import { sortKeysOf } from './sort-items.ts';

/** A query of branches as the database is asked it. */
export interface BeyondQuestion {
  bound: BoundValues;
  /** What all branches that fit fulfil. */
  conditions: readonly string[];
  /** The parts that they can stand in; null for any. */
  parts: string | null;
  /** The filter that is yet to be tried on each branch, where SQL cannot say all of it. */
  left: Expression | null;
  /** SQL of what branches are ordered by, before their place. */
  order: readonly string[];
}

/** Reads a query of branches. */
export function askBeyond(set: BranchSet, query: CommonQuery): BeyondQuestion {
  return ask(set, query, tellFilter);
}

/** The same with all of the filter that is no box left to be tried on each branch. */
export function askBeyondByHand(set: BranchSet, query: CommonQuery): BeyondQuestion {
  return ask(set, query, (left) => ({ conditions: [], left }));
}

function ask(set: BranchSet, query: CommonQuery, tell: typeof tellFilter): BeyondQuestion {
  const bound = createBoundValues([set.workspaceId]);
  const filter = filterOf({ id: 'branches' }, query);
  const told = tell(filter, { bound, hasPostgis: set.hasPostgis });
  const boxes = boxesOf(query);
  const box = filter && filterBox(filter);
  const met = boxes ?? (box ? [box] : null);
  const parts = met && inMeetingParts(set, met, bound);
  return {
    bound,
    parts,
    conditions: [
      ...(parts === null ? [] : [parts]),
      ...(boxes ? [`(${boxes.map((each) => withinBox(each, bound)).join(' OR ')})`] : []),
      ...(box ? [withinBox(box, bound)] : []),
      ...timeConditions(query, bound),
      ...nameConditions(set, query, bound),
      ...propertyConditions(query, bound),
      ...told.conditions,
    ],
    left: told.left,
    order: orderOf(query),
  };
}

function tellFilter(
  filter: Expression | null,
  told: { bound: BoundValues; hasPostgis: boolean },
): Pick<BeyondQuestion, 'conditions' | 'left'> {
  if (filter === null) return { conditions: [], left: null };
  const parts = filter.kind === 'operation' && filter.op === 'and' ? filter.args : [filter];
  const said = parts.map((part) => told.bound.attempt(() => filterSql(part, told)));
  const conditions = said.filter((text) => text !== null);
  return { conditions, left: conditions.length === said.length ? null : filter };
}

function timeConditions({ datetime }: CommonQuery, { number }: BoundValues): string[] {
  const span = datetime === undefined ? null : parseDatetime(datetime);
  if (!span) return [];
  return [`(opened_year IS NULL OR opened_year::float8 BETWEEN ${number(span[0])} AND ${number(span[1])})`];
}

/** Imported branches are found by Chinese name or code, as in memory where they are many; the register's by pinyin too. */
function nameConditions({ registerNamedBy }: BranchSet, { q }: CommonQuery, { text }: BoundValues): string[] {
  if (q === undefined) return [];
  const wanted = normalise(q);
  const within = (column: string) => `strpos(${column}, ${text(wanted)}) > 0`;
  const imported = `${within('coalesce(search_name, name_zh)')} OR ${within(`coalesce(search_code, code, '')`)}`;
  const register = inTexts('id', registerNamedBy(wanted), text);
  return [`CASE WHEN import_id IS NULL THEN ${register} ELSE ${imported} END`];
}

function propertyConditions(query: CommonQuery, { text }: BoundValues): string[] {
  return Object.entries(query)
    .filter(([name, value]) => value !== undefined && !(name in commonParameters))
    .map(([name, value]): string => {
      const wanted = (Array.isArray(value) ? value : [value]).map(String).filter((each) => !isForeign(each));
      // The part of the database that a province stands in is named by its two digits.
      if (name === 'province') return inTexts('province', wanted.flatMap(provinceDigits), text);
      const found = columnOf(propertyOfFilter(name));
      if (found === null) return 'false';
      if (found.type === 'text[]') return `${found.column} && ARRAY[${wanted.map(text).join(', ')}]::text[]`;
      return inTexts(found.type === 'text' ? found.column : `${found.column}::text`, wanted, text);
    });
}

const provinceDigits = (adcode: string) => /^(?!00)(\d\d)0000$/.exec(adcode)?.slice(1) ?? [];

const inTexts = (column: string, values: readonly string[], text: BoundValues['text']) =>
  values.length === 0 ? 'false' : `${column} IN (${values.map(text).join(', ')})`;

/** What is not known stands last, whichever way it is ordered. */
function orderOf({ sortby }: CommonQuery): string[] {
  if (sortby === undefined) return [];
  return sortKeysOf('branches', sortby).flatMap(({ name, isDescending }) => {
    const column = columnOf(name)?.column;
    return column ? [`${column}${isDescending ? ' DESC' : ''} NULLS LAST`] : [];
  });
}
