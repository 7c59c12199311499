import type { RowData } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { Column, DataTableProps } from '../../ui/data-table.tsx';
import type { Cell, Field } from './field.ts';

/** A figure or word as it stands in a table; what is not known is muted, never blank. */
export function FieldText({ cell: { value, text, note } }: { readonly cell: Cell }) {
  return (
    <>
      <span className={`block truncate leading-5 ${value === null ? 'text-ink-muted' : ''}`} title={text}>
        {text}
      </span>
      {note ? <span className="block text-xs leading-4 whitespace-nowrap text-ink-muted">{note}</span> : null}
    </>
  );
}

const isNumeric = ({ kind }: Pick<Field<never>, 'kind'>) => kind !== 'text' && kind !== 'verdict';

type Drawing<Row> = {
  readonly header?: () => ReactNode;
  readonly cell?: (row: Row) => ReactNode;
};

/** A field as a column of the table on screen; a first click on figures puts the largest first. */
export function fieldColumn<Row extends RowData>(field: Field<Row>, drawing: Drawing<Row> = {}): Column<Row> {
  const { id, header, unit } = field;
  const heading = unit === 'km' ? `${header} ${unit}` : header;
  const title = unit === null ? header : `${header} · ${unit}`;
  const draw = drawing.cell ?? ((row: Row) => <FieldText cell={field.cell(row)} />);
  return {
    id,
    accessorFn: (row) => field.cell(row).text,
    sortDescFirst: isNumeric(field),
    header: drawing.header ?? (() => <span title={title}>{heading}</span>),
    cell: ({ row }) => draw(row.original),
  };
}

type Looks = DataTableProps<never>['looks'];

/** Widths of the wide table; mark and name stay in sight while the rest scrolls sideways. */
export function wideLooks<Row>(fields: readonly Field<Row>[]): Looks {
  const sticky = new Map<string, number>();
  let left = 0;
  for (const { id, widthPixels } of fields) {
    if (id !== 'verdict' && id !== 'name') continue;
    sticky.set(id, left);
    left += widthPixels;
  }
  return Object.fromEntries(
    fields.map((field) => {
      const at = sticky.get(field.id);
      // A line that stays where the sideways scrolling begins.
      const edge = field.id === 'name' ? 'shadow-[1px_0_0_var(--line)]' : '';
      const className = isNumeric(field) ? 'text-right' : edge;
      return [field.id, { width: `${field.widthPixels}px`, className, stickyLeftPixels: at }];
    }),
  );
}

export function totalWidth<Row>(fields: readonly Field<Row>[]): number {
  return fields.reduce((sum, { widthPixels }) => sum + widthPixels, 0);
}
