import type { Corridor, PairingAnswer } from '@icfm/api/pairing/schema';
import type { Names } from '../../api/use-names.ts';
import { findRows } from '../table/find-rows.ts';
import { sortInForce, sortRows } from '../table/sort-rows.ts';
import type { Table } from '../table/table.ts';
import { type CorridorContext, corridorFields } from './corridor-fields.ts';
import { keepCorridors } from './kept-corridors.ts';

/** What the table of corridors is made of. */
export type CorridorInput = {
  readonly answer: PairingAnswer;
  readonly context: CorridorContext;
  /** Names in both languages, to find rows by either. */
  readonly bothNames: readonly Names[];
};

function haystackOf(bothNames: readonly Names[]) {
  return ({ id, origin, destination, sectors, pairingBanks }: Corridor) =>
    [
      id,
      ...[origin, destination].flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]),
      ...bothNames.flatMap((names) => sectors.map(names.sector)),
      ...pairingBanks,
    ].join(' ');
}

type Listed = Omit<CorridorInput, 'answer'> & { readonly answer: Parameters<typeof keepCorridors>[0] };

/** The corridors for the address: what the filter keeps and the text finds; unless sorted in the order of the answer. */
export function corridorTable({ answer, context, bothNames }: Listed): Table<Corridor> {
  const { state, format } = context;
  const listed = keepCorridors(answer, state.served);
  const fields = corridorFields(context);
  const sort = sortInForce(state.sort, fields, '');
  const found = findRows(listed, state.find, haystackOf(bothNames));
  return { rows: sortRows(found, { fields, sort, compareText: format.compare }), total: listed.length, fields, sort };
}
