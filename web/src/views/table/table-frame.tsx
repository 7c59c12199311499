import { Copy } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { fill } from '../../i18n/fill.ts';
import { EmptyState } from '../../ui/states.tsx';
import { DataLinkButton } from '../export/data-link-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import type { FieldContext } from './field.ts';
import { FindBox } from './find-box.tsx';
import { recordsOf } from './records.ts';
import type { Table } from './table.ts';
import { toolLook } from './tool-look.ts';
import { useCopyTable } from './use-copy-table.ts';

type TableFrameProps<Row> = {
  readonly table: Table<Row>;
  readonly context: FieldContext;
  /** All answers have come: the table can be taken away. */
  readonly isReady: boolean;
  readonly isWide: boolean;
  readonly children: (onCopy: () => void) => ReactNode;
};

type ToolsProps<Row> = {
  readonly table: Table<Row>;
  readonly context: FieldContext;
  readonly onCopy: (() => void) | null;
};

function TableTools<Row>({ table, context, onCopy }: ToolsProps<Row>) {
  const { table: words, format } = context;
  const count = { count: format.count(table.rows.length), total: format.count(table.total) };
  return (
    <div className="flex items-center gap-2 py-1">
      <FindBox />
      <span className="text-xs whitespace-nowrap text-ink-muted" aria-live="polite">
        {fill(words.found, count)}
      </span>
      <ColumnChooser fields={table.fields} />
      <button type="button" disabled={onCopy === null} onClick={() => onCopy?.()} className={toolLook}>
        <Copy size={14} aria-hidden />
        {words.copy}
      </button>
      <DataLinkButton look={toolLook} />
    </div>
  );
}

/** A table under its tools where it is wide: finding, choosing columns, copying. Nothing found says so. */
export function TableFrame<Row extends { readonly id: string }>(props: TableFrameProps<Row>) {
  const { table, context, isReady, isWide, children } = props;
  const { state, set } = useView();
  const { table: words } = context;
  const records = useCallback(() => recordsOf(table, context), [table, context]);
  const { copy, message } = useCopyTable(records, context);
  const onCopy = isReady && table.rows.length > 0 ? () => void copy() : null;
  const look = message === '' ? 'sr-only' : 'rounded-lg bg-accent-soft px-2.5 py-1 text-xs text-accent-strong';
  return (
    <>
      {isWide ? <TableTools table={table} context={context} onCopy={onCopy} /> : null}
      <p role="status" className={look}>
        {message}
      </p>
      {table.rows.length === 0 && table.total > 0 ? (
        <EmptyState action={words.findClear} onAction={() => void set({ find: '' })}>
          {fill(words.foundNone, { text: state.find })}
        </EmptyState>
      ) : (
        children(() => onCopy?.())
      )}
    </>
  );
}
