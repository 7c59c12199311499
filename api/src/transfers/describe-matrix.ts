import { macroOrder } from '../measures/transfers-columns.ts';
import { numberOrNull } from './number-or-null.ts';
import type { TransfersAnswer } from './schema.ts';
import type { SelectedTransfers } from './select-transfers.ts';

type Matrix = TransfersAnswer['matrix'];

/** Records and corridors between macro-regions: the four by four, and Hong Kong, Macao and Taiwan apart. */
export function describeMatrix(
  { table, selection, drawn }: SelectedTransfers,
  { isWithinBasis, unplacedRecords }: { isWithinBasis: boolean; unplacedRecords: number },
): Matrix {
  const { pairs, units } = table;
  const corridors = new Uint32Array(macroOrder.length ** 2);
  const amounts = new Float64Array(macroOrder.length ** 2).fill(Number.NaN);
  const macros = units.units.map(({ macroRegion }) => macroOrder.indexOf(macroRegion));
  for (let pair = 0; pair < pairs.count; pair += 1) {
    if ((selection.counts[pair] ?? 0) === 0) continue;
    const [origin, destination] = [pairs.origins[pair] ?? 0, pairs.destinations[pair] ?? 0];
    const cell = (macros[origin] ?? 0) * macroOrder.length + (macros[destination] ?? 0);
    corridors[cell] = (corridors[cell] ?? 0) + 1;
    const amount = drawn.amounts[pair] ?? Number.NaN;
    if (pairs.isAtLevel[pair] === 1 && !Number.isNaN(amount)) amounts[cell] = amount + (amounts[cell] || 0);
  }
  const all = macroOrder.flatMap((origin, row) =>
    macroOrder.map((destination, column) => {
      const cell = row * macroOrder.length + column;
      return {
        ...{ origin, destination, records: selection.byMacro[cell] ?? 0, corridors: corridors[cell] ?? 0 },
        amount100mCny: isWithinBasis ? numberOrNull(amounts[cell]) : null,
      };
    }),
  );
  const isApart = ({ origin, destination }: Matrix['cells'][number]) => [origin, destination].includes('hk_mo_tw');
  return {
    cells: all.filter((cell) => !isApart(cell)),
    apart: all.filter((cell) => isApart(cell) && cell.records > 0),
    unplacedRecords,
  };
}
