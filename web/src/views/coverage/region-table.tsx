import { useMemo } from 'react';
import { replaced } from '../../state/use-view-state.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { chosenFields, type Field, type FieldContext } from '../table/field.ts';
import { FieldText, fieldColumn, totalWidth, wideLooks } from '../table/field-column.tsx';
import type { RegionRow } from '../table/region-fields.ts';
import { regionMetricField, type Table } from '../table/table.ts';
import { CoverageBar } from './coverage-bar.tsx';
import { countsAt } from './verdict-at.ts';

type ShareProps = { readonly row: RegionRow; readonly field: Field<RegionRow>; readonly context: FieldContext };

function ShareCell({ row, field, context }: ShareProps) {
  const cell = field.cell(row);
  if (cell.value === null) return <FieldText cell={cell} />;
  const { summary } = row.coverage;
  return (
    <span className="grid grid-cols-[1fr_40px] items-center gap-1.5">
      <CoverageBar counts={countsAt(summary, context.state.depth)} total={summary.clusters} />
      <span className="text-right">{cell.text}</span>
    </span>
  );
}

function shownFields(fields: readonly Field<RegionRow>[], context: FieldContext, isWide: boolean) {
  if (isWide) return chosenFields(fields, context.state.columns);
  const metric = regionMetricField(context.state);
  const ids = ['name', 'clusters', ...(metric ? [metric] : ['share', 'noneKnown'])];
  return fields.filter(({ id }) => ids.includes(id));
}

/** In the narrow panel the depth is named above; the headings need not repeat it. */
function narrowHeading(id: string, { words }: FieldContext): string | undefined {
  const short = { clusters: words.table.clusterCount, share: words.table.share, noneKnown: words.table.noneKnown };
  return Object.entries(short).find(([each]) => each === id)?.[1];
}

function columnOf(field: Field<RegionRow>, context: FieldContext, heading: string | undefined): Column<RegionRow> {
  const header = heading === undefined ? {} : { header: () => heading };
  if (field.id === 'name') {
    return fieldColumn(field, {
      cell: (row) => <RowButton isSelected={row.id === context.state.region}>{field.cell(row).text}</RowButton>,
    });
  }
  if (field.id !== 'share') return fieldColumn(field, header);
  return fieldColumn(field, { ...header, cell: (row) => <ShareCell row={row} field={field} context={context} /> });
}

const narrowLooks = {
  clusters: { width: '76px', className: 'text-right' },
  share: { width: '124px' },
  noneKnown: { width: '84px', className: 'text-right' },
  meanAccess: { width: '112px', className: 'text-right' },
  meanGap: { width: '120px', className: 'text-right' },
  meanEffectiveBanks: { width: '128px', className: 'text-right' },
} as const;

type RegionTableProps = {
  readonly table: Table<RegionRow>;
  readonly context: FieldContext;
  readonly isWide: boolean;
  readonly onCopy: () => void;
};

/** Regions of one level, the worst first; a row leads to its region. */
export function RegionTable({ table, context, isWide, onCopy }: RegionTableProps) {
  const { state, set, setHovered, hovered, openRegion } = useView();
  const { fields } = table;
  const shown = useMemo(() => shownFields(fields, context, isWide), [fields, context, isWide]);
  const columns = useMemo(
    () => shown.map((field) => columnOf(field, context, isWide ? undefined : narrowHeading(field.id, context))),
    [shown, context, isWide],
  );
  const rows = useMemo(() => [...table.rows], [table.rows]);
  return (
    <DataTable
      caption={context.words.table.regionsCaption}
      rows={rows}
      columns={columns}
      looks={isWide ? wideLooks(shown) : narrowLooks}
      minimumWidthPixels={isWide ? totalWidth(shown) : undefined}
      rowId={(row) => row.id}
      rowHeight={36}
      isPresorted
      sort={table.sort}
      onSort={(sort) => set({ sort }, replaced)}
      onCopy={onCopy}
      selectedId={state.region}
      hoveredId={hovered?.startsWith('place:') ? hovered.slice('place:'.length) : null}
      onHover={(id) => setHovered(id === null ? null : `place:${id}`)}
      onSelect={openRegion}
    />
  );
}
