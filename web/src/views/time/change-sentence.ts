import type { ChangesAnswer, DepthChange, YearOfChange } from '@icfm/api/changes/schema';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { TimeWords } from '../../i18n/time-words.ts';

type Depth = 'specialised' | 'matched';
type Bound = keyof DepthChange['change'];
type Language = { readonly words: TimeWords; readonly format: Format };

/** +3, −2 or 0. */
export function signed(value: number, format: Format): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${format.count(Math.abs(value))}`;
}

function partsOf({ change, listEffect, branchEffect }: DepthChange, bound: Bound, format: Format) {
  return {
    change: format.count(Math.abs(change[bound])),
    list: signed(listEffect[bound], format),
    branch: signed(branchEffect[bound], format),
  };
}

const isStill = ({ change, listEffect, branchEffect }: DepthChange, bound: Bound) =>
  change[bound] === 0 && listEffect[bound] === 0 && branchEffect[bound] === 0;

type Step = { readonly entry: YearOfChange; readonly before: YearOfChange | null; readonly depth: Depth };

/** What a year added to the year before, split by cause, as `/api/coverage` counts it: undated branches as open. */
export function changeSentence({ entry, before, depth }: Step, { words, format }: Language): string {
  const change = entry[depth];
  const year = String(entry.year);
  const covered = format.count(change.covered.undatedAsOpen);
  if (before === null) return fill(words.first, { year, clusters: format.count(entry.clusters), covered });
  const years = { year, before: String(before.year) };
  if (isStill(change, 'undatedAsOpen')) return fill(words.unchanged, { ...years, covered });
  const template = change.change.undatedAsOpen < 0 ? words.fewer : words.more;
  return fill(template, { ...years, ...partsOf(change, 'undatedAsOpen', format) });
}

/** The same with undated branches as not open, and how little the dates allow; nothing where every branch has its year. */
export function boundSentences(
  { entry, before, depth }: Step,
  { branches, undatedBranches }: ChangesAnswer,
  { words, format }: Language,
): string[] {
  if (undatedBranches === 0) return [];
  const change = entry[depth];
  const count = format.count(undatedBranches);
  const limit = fill(words.limit, {
    branches: format.count(branches),
    undated: count,
    dated: format.count(branches - undatedBranches),
  });
  if (before === null) return [limit];
  const covered = format.count(change.covered.undatedAsClosed);
  if (isStill(change, 'undatedAsClosed')) return [fill(words.closedUnchanged, { count, covered }), limit];
  return [fill(words.openRule, { count, ...partsOf(change, 'undatedAsClosed', format) }), limit];
}
