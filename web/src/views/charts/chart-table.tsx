export type TableColumn = { readonly id: string; readonly label: string };
export type TableRow = { readonly id: string; readonly cells: readonly string[]; readonly isCurrent?: boolean };
export type ChartTableData = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};

type RowProps = { readonly row: TableRow; readonly columns: readonly TableColumn[] };

function Row({ row, columns }: RowProps) {
  return (
    <tr
      aria-current={row.isCurrent ? 'true' : undefined}
      className="border-b border-line aria-[current]:bg-accent-soft aria-[current]:font-semibold"
    >
      {columns.map(({ id }, index) =>
        index === 0 ? (
          <th key={id} scope="row" className="px-2 py-1 text-left font-[inherit]">
            {row.cells[index]}
          </th>
        ) : (
          <td key={id} className="px-2 py-1 text-right">
            {row.cells[index]}
          </td>
        ),
      )}
    </tr>
  );
}

/** The figures of a chart as a table: the first column names the row. */
export function ChartTable({ caption, columns, rows }: ChartTableData) {
  return (
    <table className="w-full border-collapse text-xs">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line-strong">
          {columns.map(({ id, label }) => (
            <th key={id} scope="col" className="px-2 py-1.5 text-right font-medium text-ink-muted first:text-left">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}
