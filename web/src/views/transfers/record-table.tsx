import type { FlowProperties } from '@icfm/api/collections/schema';
import { useMemo, useState } from 'react';
import type { Item } from '../../api/records.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SectorGlyph } from '../../map/marks.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { type FlowWordsContext, flowTitle, flowYears } from './flow-words.ts';
import { useFlowWords } from './use-flow-words.ts';

type Row = Item<FlowProperties>;

function RouteCell({
  flow,
  context,
  isSelected,
}: {
  readonly flow: FlowProperties;
  readonly context: FlowWordsContext;
  readonly isSelected: boolean;
}) {
  const { names } = context;
  const further = [flow.sector ? names.sector(flow.sector) : null, names.label('amountBasis', flow.basis)];
  return (
    <RowButton isSelected={isSelected}>
      <span className="block truncate leading-5">{flowTitle(flow, context)}</span>
      <span className="flex items-center gap-1 text-xs leading-4 text-ink-muted">
        {flow.sector ? <SectorGlyph group={names.sectorGroups[flow.sector] ?? 'other'} size={8} /> : null}
        <span className="truncate">{further.filter(Boolean).join(' · ')}</span>
      </span>
    </RowButton>
  );
}

function flowColumns(context: FlowWordsContext, selectedId: string | null): Column<Row>[] {
  const { words, format } = context;
  return [
    {
      id: 'route',
      accessorFn: ({ properties }) => flowTitle(properties, context),
      header: words.table.route,
      cell: ({ row }) => (
        <RouteCell flow={row.original.properties} context={context} isSelected={row.id === selectedId} />
      ),
      sortFn: (a, b) => format.compare(a.getValue<string>('route'), b.getValue<string>('route')),
    },
    {
      id: 'year',
      accessorFn: ({ properties }) => properties.yearTo ?? properties.yearFrom ?? 0,
      header: words.table.year,
      cell: ({ row }) => flowYears(row.original.properties),
      sortFn: (a, b) => a.getValue<number>('year') - b.getValue<number>('year'),
    },
    {
      id: 'amount',
      accessorFn: ({ properties }) => properties.amount100mCny ?? -1,
      header: words.table.amountUnit,
      cell: ({ row }) => {
        const { amount100mCny } = row.original.properties;
        return amount100mCny === null ? words.distance.none : format.amount(amount100mCny);
      },
      sortFn: (a, b) => a.getValue<number>('amount') - b.getValue<number>('amount'),
    },
  ];
}

const looks = { year: { width: '84px' }, amount: { width: '88px', className: 'text-right' } } as const;

type RecordTableProps = {
  readonly items: Row[];
  /** The flow on the map that a record stands behind. */
  readonly corridorOf: ReadonlyMap<string, string>;
};

/** Transfer records as a table; pointing at one points at the arc it stands behind. */
export function RecordTable({ items, corridorOf }: RecordTableProps) {
  const { selection, setHovered, select } = useView();
  const { words } = useWords();
  const context = useFlowWords();
  const [sort, setSort] = useState<string | null>('-year');
  const selectedId = selection?.kind === 'flow' ? selection.id : null;
  const columns = useMemo(() => flowColumns(context, selectedId), [context, selectedId]);
  const hover = (id: string | null) => {
    const corridor = id === null ? undefined : corridorOf.get(id);
    setHovered(corridor === undefined ? null : `flow:${corridor}`);
  };
  return (
    <DataTable
      caption={words.table.flowsCaption}
      rows={items}
      columns={columns}
      looks={looks}
      rowId={(item) => item.properties.id}
      rowHeight={48}
      sort={sort}
      onSort={setSort}
      selectedId={selectedId}
      hoveredId={null}
      onHover={hover}
      onSelect={(id) => select({ kind: 'flow', id })}
    />
  );
}
