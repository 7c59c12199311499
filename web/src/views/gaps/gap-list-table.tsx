import { useCallback } from 'react';
import { useView } from '../shell/view-context.tsx';
import { LinkedTable } from '../table/linked-table.tsx';
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
export function GapListTable({ context, ...props }: GapListTableProps) {
  const { theme } = useView();
  const { table, isWide } = props;
  const columnsOf = useCallback(
    (selectedId: string | null) => {
      const columnContext = { ...context, theme, selectedId, isWide };
      return { columns: gapColumns(table.fields, columnContext), shown: shownFields(table.fields, columnContext) };
    },
    [table.fields, context, theme, isWide],
  );
  const { caption } = context.gapWords;
  const linked = { ...props, caption, narrowLooks, columnsOf, kind: 'cluster' } as const;
  return <LinkedTable {...linked} narrowHeight={64} />;
}
