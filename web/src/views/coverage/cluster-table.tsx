import { useMemo } from 'react';
import { replaced } from '../../state/use-view-state.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useView } from '../shell/view-context.tsx';
import type { ClusterRow } from '../table/cluster-fields.ts';
import type { FieldContext } from '../table/field.ts';
import { totalWidth, wideLooks } from '../table/field-column.tsx';
import type { Table } from '../table/table.ts';
import { clusterColumns, narrowLooks, shownFields } from './cluster-columns.tsx';

type ClusterTableProps = {
  readonly table: Table<ClusterRow>;
  readonly context: FieldContext;
  readonly caption: string;
  readonly isWide: boolean;
  readonly onCopy: () => void;
};

/** The clusters on the map as a table: the same marks, hovered and selected together. */
export function ClusterTable({ table, context, caption, isWide, onCopy }: ClusterTableProps) {
  const { set, theme, selection, hovered, setHovered, select } = useView();
  const selectedId = selection?.kind === 'cluster' ? selection.id : null;
  const { columns, shown } = useMemo(() => {
    const columnContext = { ...context, theme, selectedId, isWide };
    return {
      columns: clusterColumns(table.fields, columnContext),
      shown: shownFields(table.fields, columnContext),
    };
  }, [table.fields, context, theme, selectedId, isWide]);
  const rows = useMemo(() => [...table.rows], [table.rows]);
  return (
    <DataTable
      caption={caption}
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
