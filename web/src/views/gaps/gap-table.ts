import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { GapAnswer } from '@icfm/api/gaps/schema';
import type { Names } from '../../api/use-names.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { provinceOf } from '../../state/region-code.ts';
import { kindTerm } from '../coverage/kind-word.ts';
import { findRows } from '../table/find-rows.ts';
import { sortInForce, sortRows } from '../table/sort-rows.ts';
import type { Table } from '../table/table.ts';
import { gapFields } from './gap-fields.ts';
import type { GapContext, GapRow } from './gap-row.ts';
import { keepGaps } from './listed-gaps.ts';

/** What the gap list is made of: its answer, and what coverage knows of the clusters' provinces. */
export type GapInput = {
  readonly answer: GapAnswer;
  readonly coverage: Pick<CoverageAnswer, 'clusters' | 'provinces'>;
  readonly context: GapContext;
  /** Names in both languages, to find rows by either. */
  readonly bothNames: readonly Names[];
};

function haystackOf({ coverage, context, bothNames }: GapInput) {
  const provinces = new Map(coverage.provinces.map((each) => [each.id, `${each.nameZh} ${each.nameEn}`]));
  return ({ id, gap, provinceAdcodes }: GapRow) =>
    [
      id,
      gap.nameZh,
      gap.nameEn,
      ...bothNames.map((names) => names.sector(gap.sector)),
      ...provinceAdcodes.map((adcode) => provinces.get(adcode) ?? context.nameOf(adcode)),
      ...[zh, en].map((words) => kindTerm(gap.kind, words)),
    ].join(' ');
}

/** The gap list for the address: what the filters keep, what is found, and in which order; the usual one is by rank. */
export function gapTable(input: GapInput): Table<GapRow> {
  const { answer, coverage, context } = input;
  const { state, format } = context;
  const byId = new Map(coverage.clusters.map((each) => [each.id, each.provinceAdcodes]));
  const listed = keepGaps(answer.gaps, state.verdicts).map((gap) => ({
    id: gap.id,
    gap,
    provinceAdcodes: byId.get(gap.id) ?? [provinceOf(gap.coreAdcode)],
  }));
  const fields = gapFields(context);
  const sort = sortInForce(state.sort, fields, 'rank');
  const found = findRows(listed, state.find, haystackOf(input));
  return { rows: sortRows(found, { fields, sort, compareText: format.compare }), total: listed.length, fields, sort };
}
