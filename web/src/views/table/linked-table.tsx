import { useMemo } from 'react';
import { replaced } from '../../state/use-view-state.ts';
import { type Column, DataTable, type DataTableProps } from '../../ui/data-table.tsx';
import { useView } from '../shell/view-context.tsx';
import type { Field } from './field.ts';
import { totalWidth, wideLooks } from './field-column.tsx';
import type { Table } from './table.ts';

/** What rows are on the map: a corridor is drawn as a flow under its own id. */
const marks = { cluster: 'cluster', corridor: 'flow' } as const;

type Shown<Row extends { readonly id: string }> = {
  readonly columns: Column<Row>[];
  readonly shown: readonly Field<Row>[];
};

type LinkedTableProps<Row extends { readonly id: string }> = {
  readonly table: Table<Row>;
  readonly caption: string;
  /** What a row is when it is selected. */
  readonly kind: keyof typeof marks;
  readonly isWide: boolean;
  readonly onCopy: () => void;
  readonly narrowLooks: DataTableProps<Row>['looks'];
  readonly narrowHeight: number;
  /** Columns of the fields shown, with the row that is selected marked; the same function as long as they stay the same. */
  readonly columnsOf: (selectedId: string | null) => Shown<Row>;
};

/** Rows as a table, hovered and selected together with their marks on the map. */
export function LinkedTable<Row extends { readonly id: string }>(props: LinkedTableProps<Row>) {
  const { table, caption, kind, isWide, onCopy, narrowLooks, narrowHeight, columnsOf } = props;
  const { set, selection, hovered, setHovered, select } = useView();
  const mark = marks[kind];
  const selectedId = selection?.kind === kind ? selection.id : null;
  const { columns, shown } = useMemo(() => columnsOf(selectedId), [columnsOf, selectedId]);
  const rows = useMemo(() => [...table.rows], [table.rows]);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      columns={columns}
      looks={isWide ? wideLooks(shown) : narrowLooks}
      minimumWidthPixels={isWide ? totalWidth(shown) : undefined}
      rowId={({ id }) => id}
      rowHeight={isWide ? 44 : narrowHeight}
      isPresorted
      sort={table.sort}
      onSort={(sort) => set({ sort }, replaced)}
      onCopy={onCopy}
      selectedId={selectedId}
      hoveredId={hovered?.startsWith(`${mark}:`) ? hovered.slice(mark.length + 1) : null}
      onHover={(id) => setHovered(id === null ? null : `${mark}:${id}`)}
      onSelect={(id) => select({ kind, id })}
    />
  );
}
