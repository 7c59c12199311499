import type { Corridor } from '@icfm/api/pairing/schema';
import { useCallback, useMemo } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { KeptNote } from '../coverage/kept-note.tsx';
import { WidenButton } from '../coverage/widen-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { LinkedTable } from '../table/linked-table.tsx';
import type { Table } from '../table/table.ts';
import { TableFrame } from '../table/table-frame.tsx';
import { corridorColumns, narrowLooks, shownFields } from './corridor-columns.tsx';
import { type CorridorInput, corridorTable } from './corridor-table.ts';
import { servedInForce } from './kept-corridors.ts';

type ListProps = {
  readonly input: CorridorInput;
  readonly isReady: boolean;
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

type CorridorTableProps = Pick<ListProps, 'input' | 'isWide'> & {
  readonly table: Table<Corridor>;
  readonly caption: string;
  readonly onCopy: () => void;
};

/** The corridors on the map as a table, hovered and selected together. */
function CorridorTable({ input: { context }, ...props }: CorridorTableProps) {
  const { table, isWide } = props;
  const columnsOf = useCallback(
    (selectedId: string | null) => {
      const columnContext = { ...context, selectedId, isWide };
      return { columns: corridorColumns(table.fields, columnContext), shown: shownFields(table.fields, columnContext) };
    },
    [table.fields, context, isWide],
  );
  return <LinkedTable {...props} kind="corridor" narrowLooks={narrowLooks} narrowHeight={60} columnsOf={columnsOf} />;
}

/** The corridors that the filter keeps, in the order of the answer until another is wanted. */
export function CorridorList({ input, isReady, isWide, onWiden }: ListProps) {
  const { state, set } = useView();
  const { words, format } = useWords();
  const table = useMemo(() => corridorTable(input), [input]);
  const { pairing } = input.context;
  const isOrphans = servedInForce(state.served, state.bank) === 'orphan' && state.bank !== null;
  const caption = isOrphans ? pairing.caption.orphan : pairing.caption.all;
  return (
    <section id="listing" aria-label={caption} className="flex min-h-64 flex-1 flex-col gap-1">
      <div className="flex items-center gap-2 border-b border-line pb-1 text-sm">
        <span className="font-semibold">{fill(words.table.rows, { count: format.count(table.total) })}</span>
        <KeptNote isWide={isWide} />
        <span className="flex-1" />
        <WidenButton isWide={isWide} onWiden={onWiden} />
      </div>
      {table.total === 0 ? (
        <EmptyState action={pairing.showAll} onAction={() => set({ served: 'all' })}>
          {pairing.empty}
        </EmptyState>
      ) : (
        <TableFrame table={table} context={input.context} isReady={isReady} isWide={isWide}>
          {(onCopy) => <CorridorTable table={table} input={input} caption={caption} isWide={isWide} onCopy={onCopy} />}
        </TableFrame>
      )}
    </section>
  );
}
