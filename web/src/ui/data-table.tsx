import {
  type ColumnDef,
  createSortedRowModel,
  type ReactTable,
  type Row,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { HeaderCell } from './header-cell.tsx';
import { moveFocus } from './move-focus.ts';
import { readSort, writeSort } from './sort-text.ts';

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
export type Column<T extends RowData> = ColumnDef<typeof features, T>;

export type ColumnLook = {
  readonly className?: string;
  readonly width?: string;
  /** Where the column stays while the others scroll sideways below it. */
  readonly stickyLeftPixels?: number | undefined;
};

export type DataTableProps<T extends RowData> = {
  readonly caption: string;
  readonly rows: T[];
  readonly columns: Column<T>[];
  /** Extra classes of a column's cells, and its width. */
  readonly looks: Readonly<Record<string, ColumnLook>>;
  readonly rowId: (row: T) => string;
  readonly rowHeight: number;
  /** The rows come in the order of `sort`; without it the table sorts them by its columns. */
  readonly isPresorted?: boolean;
  /** Below this width the table scrolls sideways. */
  readonly minimumWidthPixels?: number | undefined;
  /** Ctrl+C with the focus in the table and nothing marked. */
  readonly onCopy?: () => void;
  readonly sort: string | null;
  readonly onSort: (sort: string | null) => void;
  readonly selectedId: string | null;
  readonly hoveredId: string | null;
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string) => void;
};

/** The rows in the order wanted, and which of them are in sight; the selected one is brought there. */
function useSortedRows<T extends RowData>(props: DataTableProps<T>, scroller: RefObject<HTMLDivElement | null>) {
  const { rows, columns, rowId, rowHeight, sort, onSort, selectedId, isPresorted = false } = props;
  const sorting = useMemo(() => readSort(sort), [sort]);
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: rowId,
    manualSorting: isPresorted,
    state: { sorting },
    onSortingChange: (next: SortingState | ((old: SortingState) => SortingState)) =>
      onSort(writeSort(typeof next === 'function' ? next(sorting) : next)),
  });
  const sorted = table.getRowModel().rows;
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const selectedAt = sorted.findIndex((row) => row.id === selectedId);
  useEffect(() => {
    if (selectedAt >= 0) virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
  }, [selectedAt, virtualizer]);
  return { table, sorted, virtualizer };
}

function isCopyKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isNothingMarked = window.getSelection()?.isCollapsed ?? true;
  return key.toLowerCase() === 'c' && (ctrlKey || metaKey) && isNothingMarked;
}

/**
 * A real table that draws only the rows in sight: spacer rows stand for the rest, `aria-rowindex` says which is which.
 * The element of a row that carries `data-row` takes the focus; arrow keys move it.
 */
export function DataTable<T extends RowData>(props: DataTableProps<T>) {
  const { caption, columns, looks, minimumWidthPixels, onCopy } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { table, sorted, virtualizer } = useSortedRows(props, scroller);
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className="scroll-quiet relative min-h-0 flex-1 overflow-auto">
      <table
        className="w-full table-fixed border-collapse text-sm"
        style={{ minWidth: minimumWidthPixels }}
        aria-rowcount={sorted.length + 1}
        onKeyDown={(event) => {
          if (onCopy && isCopyKey(event)) onCopy();
          moveFocus(event, (index) => virtualizer.scrollToIndex(index), sorted.length);
        }}
        onPointerLeave={() => props.onHover(null)}
      >
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          {table.getAllLeafColumns().map((column) => (
            <col key={column.id} style={{ width: looks[column.id]?.width }} />
          ))}
        </colgroup>
        <TableHead table={table} looks={looks} />
        <tbody>
          <Spacer height={before} columns={columns.length} />
          {items.map(({ index }) => {
            const row = sorted[index];
            return row ? <TableRow key={row.id} row={row} index={index} {...props} /> : null;
          })}
          <Spacer height={after} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

function cellLook({ className = '', stickyLeftPixels }: ColumnLook = {}) {
  if (stickyLeftPixels === undefined) return { className, style: undefined };
  return { className: `${className} sticky z-[1] bg-inherit`, style: { left: stickyLeftPixels } };
}

type TableHeadProps<T extends RowData> = {
  readonly table: ReactTable<typeof features, T>;
  readonly looks: DataTableProps<T>['looks'];
};

function TableHead<T extends RowData>({ table, looks }: TableHeadProps<T>) {
  return (
    <thead className="sticky top-0 z-10 bg-panel-solid">
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1} className="bg-panel-solid">
          {group.headers.map((header) => (
            <HeaderCell
              key={header.id}
              direction={header.column.getIsSorted()}
              onSort={header.column.getCanSort() ? () => header.column.toggleSorting() : null}
              {...cellLook(looks[header.column.id])}
            >
              <table.FlexRender header={header} />
            </HeaderCell>
          ))}
        </tr>
      ))}
    </thead>
  );
}

type TableRowProps<T extends RowData> = DataTableProps<T> & {
  readonly row: Row<typeof features, T>;
  readonly index: number;
};

function TableRow<T extends RowData>({ row, index, ...props }: TableRowProps<T>) {
  const state = row.id === props.selectedId ? 'selected' : row.id === props.hoveredId ? 'hovered' : undefined;
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      data-state={state}
      style={{ height: props.rowHeight }}
      className="group cursor-pointer border-t border-line bg-panel-solid focus-within:bg-panel-hover hover:bg-panel-hover data-[state=hovered]:bg-panel-hover data-[state=selected]:bg-accent-soft"
      onPointerEnter={() => props.onHover(row.id)}
      onFocus={() => props.onHover(row.id)}
      onClick={() => props.onSelect(row.id)}
    >
      {row.getAllCells().map((cell) => {
        // Called, not mounted as a component: new columns then keep the elements, and the focus with them.
        const { cell: draw } = cell.column.columnDef;
        const look = cellLook(props.looks[cell.column.id]);
        return (
          <td key={cell.id} className={`px-1.5 align-middle ${look.className}`} style={look.style}>
            {typeof draw === 'function' ? draw(cell.getContext()) : String(cell.getValue())}
          </td>
        );
      })}
    </tr>
  );
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}
