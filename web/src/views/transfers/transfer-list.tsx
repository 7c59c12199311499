import type { TransferCorridor } from '@icfm/api/transfers/schema';
import { useCallback, useMemo } from 'react';
import { fill } from '../../i18n/fill.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { KeptNote } from '../coverage/kept-note.tsx';
import { WidenButton } from '../coverage/widen-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { LinkedTable } from '../table/linked-table.tsx';
import type { Table } from '../table/table.ts';
import { TableFrame } from '../table/table-frame.tsx';
import { narrowLooks, shownFields, transferColumns } from './transfer-columns.tsx';
import { type TransferInput, transferTable } from './transfer-table.ts';
import { usualTransfers } from './usual-transfers.ts';

type ListProps = {
  readonly input: TransferInput;
  readonly isReady: boolean;
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

type FlowRowsProps = Pick<ListProps, 'input' | 'isWide'> & {
  readonly table: Table<TransferCorridor>;
  readonly onCopy: () => void;
};

/** The arcs on the map as a table, hovered and selected together: the way of the keyboard to every arc. */
function FlowRows({ input: { context }, ...props }: FlowRowsProps) {
  const { table, isWide } = props;
  const columnsOf = useCallback(
    (selectedId: string | null) => {
      const columnContext = { ...context, selectedId, isWide };
      return { columns: transferColumns(table.fields, columnContext), shown: shownFields(table.fields, columnContext) };
    },
    [table.fields, context, isWide],
  );
  const linked = { ...props, caption: context.transfer.caption, narrowLooks, columnsOf, kind: 'corridor' } as const;
  return <LinkedTable {...linked} narrowHeight={60} />;
}

/** The flows of the answer, in its order until another is wanted. */
export function TransferList({ input, isReady, isWide, onWiden }: ListProps) {
  const { set } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(transferWords);
  const table = useMemo(() => transferTable(input), [input]);
  const { shown, total } = input.answer;
  const count = { count: format.count(shown), total: format.count(total) };
  return (
    <>
      <div className="flex items-center gap-2 border-b border-line pb-1 text-sm">
        <span className="font-semibold" data-shown={shown} data-total={total}>
          {shown < total ? fill(own.mostValue, count) : fill(words.table.rows, count)}
        </span>
        <KeptNote isWide={isWide} />
        <span className="flex-1" />
        <WidenButton isWide={isWide} onWiden={onWiden} />
      </div>
      {table.total === 0 ? (
        <EmptyState action={own.reset} onAction={() => void set(usualTransfers)}>
          {words.table.empty}
        </EmptyState>
      ) : (
        <TableFrame table={table} context={input.context} isReady={isReady} isWide={isWide}>
          {(onCopy) => <FlowRows table={table} input={input} isWide={isWide} onCopy={onCopy} />}
        </TableFrame>
      )}
    </>
  );
}
