import type { Corridor } from '@icfm/api/pairing/schema';
import { fill } from '../../i18n/fill.ts';
import { SectorGlyph } from '../../map/marks.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { chosenFields, type Field } from '../table/field.ts';
import { FieldText, fieldColumn } from '../table/field-column.tsx';
import { amountCell, type CorridorContext, routeName, sectorWords } from './corridor-fields.ts';
import { servedOf } from './kept-corridors.ts';

type CorridorColumnContext = CorridorContext & { readonly selectedId: string | null; readonly isWide: boolean };

type CellProps = { readonly corridor: Corridor; readonly context: CorridorColumnContext };

/** Below the route: how it is served where all are listed, how many records there are, and of which sectors. */
function furtherWords({ corridor, context }: CellProps): string {
  const { format, pairing, state } = context;
  const isMixed = state.bank !== null && state.served === 'all';
  const records = fill(pairing.records, { count: format.count(corridor.flowIds.length) });
  return [isMixed ? pairing.served[servedOf(corridor)] : '', records, sectorWords(corridor, context)]
    .filter((text) => text !== '')
    .join(' · ');
}

function RouteCell({ corridor, context }: CellProps) {
  const { names, isWide } = context;
  const title = routeName(corridor, context);
  return (
    <RowButton isSelected={corridor.id === context.selectedId}>
      <span className={isWide ? 'block truncate leading-5' : 'line-clamp-2 leading-5'} title={title}>
        {title}
      </span>
      {isWide ? null : (
        <span className="flex items-center gap-1 text-xs leading-4 text-ink-muted">
          {corridor.sectors.slice(0, 3).map((sector) => (
            <SectorGlyph key={sector} group={names.sectorGroups[sector] ?? 'other'} size={8} />
          ))}
          <span className="truncate">{furtherWords({ corridor, context })}</span>
        </span>
      )}
    </RowButton>
  );
}

/** The amount with its basis below it: they are one statement. */
function AmountCell({ corridor, context }: CellProps) {
  const note = context.names.label('amountBasis', corridor.basis);
  return <FieldText cell={{ ...amountCell(corridor, context), note }} />;
}

/** The chosen fields where the table is wide; else the route, what it carries, and how near the bank is. */
export function shownFields(fields: readonly Field<Corridor>[], context: CorridorColumnContext) {
  if (context.isWide) return chosenFields(fields, context.state.columns);
  const ids = ['name', 'amount', context.state.bank === null ? 'pairingBanks' : 'nearest'];
  return fields.filter(({ id }) => ids.includes(id));
}

function columnOf(field: Field<Corridor>, context: CorridorColumnContext): Column<Corridor> {
  const { pairing, isWide } = context;
  if (field.id === 'name') {
    return fieldColumn(field, { cell: (corridor) => <RouteCell corridor={corridor} context={context} /> });
  }
  if (isWide) return fieldColumn(field);
  const short = {
    amount: pairing.amountUnit,
    pairingBanks: pairing.column.banksShort,
    nearest: `${pairing.column.nearestShort} km`,
  }[field.id];
  const header = () => <span title={field.header}>{short ?? field.header}</span>;
  if (field.id !== 'amount') return fieldColumn(field, { header });
  return fieldColumn(field, { header, cell: (corridor) => <AmountCell corridor={corridor} context={context} /> });
}

export function corridorColumns(
  fields: readonly Field<Corridor>[],
  context: CorridorColumnContext,
): Column<Corridor>[] {
  return shownFields(fields, context).map((field) => columnOf(field, context));
}

export const narrowLooks = {
  amount: { width: '80px', className: 'text-right' },
  nearest: { width: '80px', className: 'text-right' },
  pairingBanks: { width: '64px', className: 'text-right' },
} as const;
