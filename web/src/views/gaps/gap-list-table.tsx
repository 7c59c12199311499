import { useMemo } from 'react';
import { replaced } from '../../state/use-view-state.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useView } from '../shell/view-context.tsx';
import { totalWidth, wideLooks } from '../table/field-column.tsx';
import type { Table } from '../table/table.ts';
import { gapColumns, narrowLooks, shownFields } from './gap-columns.tsx';
import type { GapContext, GapRow } from './gap-row.ts';

type GapListTableProps = {
  readonly table: Table<GapRow>;
  readonly context: GapContext;
  readonly isWide: boolean;
  readonly onCopy: () => void;
};

/** The gaps on the map as a table: the same marks, hovered and selected together. */
export function GapListTable({ table, context, isWide, onCopy }: GapListTableProps) {
  const { set, theme, selection, hovered, setHovered, select } = useView();
  const selectedId = selection?.kind === 'cluster' ? selection.id : null;
  const { columns, shown } = useMemo(() => {
    const columnContext = { ...context, theme, selectedId, isWide };
    return { columns: gapColumns(table.fields, columnContext), shown: shownFields(table.fields, columnContext) };
  }, [table.fields, context, theme, selectedId, isWide]);
  const rows = useMemo(() => [...table.rows], [table.rows]);
  return (
    <DataTable
      caption={context.gapWords.caption}
      rows={rows}
      columns={columns}
      looks={isWide ? wideLooks(shown) : narrowLooks}
      minimumWidthPixels={isWide ? totalWidth(shown) : undefined}
      rowId={({ id }) => id}
      rowHeight={isWide ? 44 : 64}
      isPresorted
      sort={table.sort}
      onSort={(sort) => set({ sort }, replaced)}
      onCopy={onCopy}
      selectedId={selectedId}
      hoveredId={hovered?.startsWith('cluster:') ? hovered.slice('cluster:'.length) : null}
      onHover={(id) => setHovered(id === null ? null : `cluster:${id}`)}
      onSelect={(id) => select({ kind: 'cluster', id })}
    />
  );
}
