import type { TransferCorridor } from '@icfm/api/transfers/schema';
import { SectorGlyph } from '../../map/marks.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { chosenFields, type Field } from '../table/field.ts';
import { FieldText, fieldColumn } from '../table/field-column.tsx';
import { amountCell, type TransferContext, yearsCell } from './transfer-fields.ts';
import { routeOf } from './unit-name.ts';

type TransferColumnContext = TransferContext & { readonly selectedId: string | null; readonly isWide: boolean };

type CellProps = { readonly corridor: TransferCorridor; readonly context: TransferColumnContext };

function RouteCell({ corridor, context }: CellProps) {
  const { names, isWide, selectedId, transfer, format } = context;
  const title = routeOf(corridor, context);
  const { sectors } = corridor;
  const named = sectors.length === 0 ? transfer.noSector : format.list(sectors.map(names.sector));
  return (
    <RowButton isSelected={corridor.id === selectedId}>
      <span className={isWide ? 'block truncate leading-5' : 'line-clamp-2 leading-5'} title={title}>
        {title}
      </span>
      {isWide ? null : (
        <span className="flex items-center gap-1 text-xs leading-4 text-ink-muted">
          <span className="shrink-0">{yearsCell(corridor, context).text}</span>
          {sectors.slice(0, 3).map((sector) => (
            <SectorGlyph key={sector} group={names.sectorGroups[sector] ?? 'other'} size={8} />
          ))}
          <span className="truncate" title={named}>
            {named}
          </span>
        </span>
      )}
    </RowButton>
  );
}

/** The amount with its basis below it: they are one statement. A sum is marked as one. */
function AmountCell({ corridor, context }: CellProps) {
  const basis = context.names.label('amountBasis', corridor.basis);
  return <FieldText cell={{ ...amountCell(corridor, context), note: corridor.isSum ? `Σ ${basis}` : basis }} />;
}

/** The chosen fields where the table is wide; else the route, its records, and the amount drawn. */
export function shownFields(fields: readonly Field<TransferCorridor>[], context: TransferColumnContext) {
  if (context.isWide) return chosenFields(fields, context.state.columns);
  return fields.filter(({ id }) => ['name', 'records', 'amount'].includes(id));
}

function columnOf(field: Field<TransferCorridor>, context: TransferColumnContext): Column<TransferCorridor> {
  if (field.id === 'name') {
    return fieldColumn(field, { cell: (corridor) => <RouteCell corridor={corridor} context={context} /> });
  }
  if (field.id !== 'amount') return fieldColumn(field);
  const { amountUnit } = context.transfer;
  const heading = context.isWide ? `${field.header} ${amountUnit}` : amountUnit;
  const header = () => <span title={field.header}>{heading}</span>;
  if (context.isWide) return fieldColumn(field, { header });
  return fieldColumn(field, { header, cell: (corridor) => <AmountCell corridor={corridor} context={context} /> });
}

export function transferColumns(
  fields: readonly Field<TransferCorridor>[],
  context: TransferColumnContext,
): Column<TransferCorridor>[] {
  return shownFields(fields, context).map((field) => columnOf(field, context));
}

export const narrowLooks = {
  records: { width: '78px', className: 'text-right' },
  amount: { width: '84px', className: 'text-right' },
} as const;
