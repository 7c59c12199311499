import { useCallback } from 'react';
import { useView } from '../shell/view-context.tsx';
import type { ClusterRow } from '../table/cluster-fields.ts';
import type { FieldContext } from '../table/field.ts';
import { LinkedTable } from '../table/linked-table.tsx';
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
export function ClusterTable({ context, ...props }: ClusterTableProps) {
  const { theme } = useView();
  const { table, isWide } = props;
  const columnsOf = useCallback(
    (selectedId: string | null) => {
      const columnContext = { ...context, theme, selectedId, isWide };
      return {
        columns: clusterColumns(table.fields, columnContext),
        shown: shownFields(table.fields, columnContext),
      };
    },
    [table.fields, context, theme, isWide],
  );
  return <LinkedTable {...props} kind="cluster" narrowLooks={narrowLooks} narrowHeight={64} columnsOf={columnsOf} />;
}
