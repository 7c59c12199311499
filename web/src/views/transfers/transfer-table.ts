import type { TransferCorridor, TransfersAnswer } from '@icfm/api/transfers/schema';
import type { Names } from '../../api/use-names.ts';
import { findRows } from '../table/find-rows.ts';
import { sortInForce, sortRows } from '../table/sort-rows.ts';
import type { Table } from '../table/table.ts';
import { type TransferContext, transferFields } from './transfer-fields.ts';

/** What the table of flows is made of. */
export type TransferInput = {
  readonly answer: TransfersAnswer;
  readonly context: TransferContext;
  /** Names in both languages, to find rows by either. */
  readonly bothNames: readonly Names[];
};

function haystackOf(bothNames: readonly Names[]) {
  return ({ id, origin, destination, sectors, models }: TransferCorridor) =>
    [
      id,
      ...[origin, destination].flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]),
      ...bothNames.flatMap((names) => [
        ...sectors.map(names.sector),
        ...models.map((code) => names.label('transferModel', code)),
      ]),
    ].join(' ');
}

/** The flows of the answer, found and sorted; unless sorted in the order of the answer, the most first. */
export function transferTable({ answer, context, bothNames }: TransferInput): Table<TransferCorridor> {
  const { state, format } = context;
  const fields = transferFields(context);
  const sort = sortInForce(state.sort, fields, '');
  const found = findRows(answer.corridors, state.find, haystackOf(bothNames));
  return {
    rows: sortRows(found, { fields, sort, compareText: format.compare }),
    total: answer.corridors.length,
    fields,
    sort,
  };
}
