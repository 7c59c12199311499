import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { fill } from '../../i18n/fill.ts';
import { flowChartWords } from '../../i18n/flow-chart-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';

type Cell = TransfersAnswer['matrix']['cells'][number];
type Macro = Cell['origin'];

const rows = ['east', 'central', 'west', 'northeast'] as const;

/** By the square root, so that small numbers differ from none; never so strong that the figure is hard to read. */
function shadeOf(records: number, most: number): string | undefined {
  if (records === 0) return undefined;
  const share = Math.round(8 + 42 * Math.sqrt(records / most));
  return `color-mix(in srgb, var(--verdict-none) ${share}%, transparent)`;
}

function sumOf(cells: readonly Cell[], isWanted: (cell: Cell) => boolean): number {
  return cells.filter(isWanted).reduce((sum, { records }) => sum + records, 0);
}

type RowProps = { readonly origin: Macro; readonly cells: readonly Cell[]; readonly most: number };

function MatrixRow({ origin, cells, most }: RowProps) {
  const words = useFeatureWords(flowChartWords);
  const { format } = useWords();
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-2 py-1.5 text-left font-normal">
        {words.macro[origin]}
      </th>
      {rows.map((destination) => {
        const records = sumOf(cells, (cell) => cell.origin === origin && cell.destination === destination);
        const names = { origin: words.macro[origin], destination: words.macro[destination] };
        return (
          <td
            key={destination}
            title={fill(words.matrix.cell, { ...names, records: format.count(records) })}
            style={{ background: shadeOf(records, most) }}
            className="px-2 py-1.5 text-right"
          >
            {format.count(records)}
          </td>
        );
      })}
      <td className="px-2 py-1.5 text-right font-semibold">
        {format.count(sumOf(cells, (cell) => cell.origin === origin))}
      </td>
    </tr>
  );
}

function MatrixHead() {
  const words = useFeatureWords(flowChartWords);
  const labels = rows.map((macro) => words.macro[macro]);
  return (
    <thead>
      <tr>
        {[words.matrix.corner, ...labels, words.matrix.total].map((label) => (
          <th
            key={label}
            scope="col"
            className="px-2 py-1.5 text-right text-xs font-medium text-ink-muted first:text-left"
          >
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function MatrixTable({ cells }: { readonly cells: readonly Cell[] }) {
  const words = useFeatureWords(flowChartWords);
  const { format } = useWords();
  const most = Math.max(1, ...cells.map(({ records }) => records));
  return (
    <table className="w-full max-w-xl border-collapse text-sm">
      <caption className="sr-only">{words.matrix.title}</caption>
      <MatrixHead />
      <tbody>
        {rows.map((origin) => (
          <MatrixRow key={origin} origin={origin} cells={cells} most={most} />
        ))}
        <tr className="border-t border-line-strong font-semibold">
          <th scope="row" className="px-2 py-1.5 text-left">
            {words.matrix.total}
          </th>
          {rows.map((macro) => (
            <td key={macro} className="px-2 py-1.5 text-right">
              {format.count(sumOf(cells, ({ destination }) => destination === macro))}
            </td>
          ))}
          <td className="px-2 py-1.5 text-right">{format.count(sumOf(cells, () => true))}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Records between the four macro-regions, shaded by how many; what has no cell is told below. */
export function MacroMatrix({ matrix }: Pick<TransfersAnswer, 'matrix'>) {
  const words = useFeatureWords(flowChartWords);
  const { format } = useWords();
  const apart = sumOf(matrix.apart, () => true);
  const notes = [
    words.matrix.note,
    ...(apart > 0 ? [fill(words.matrix.apart, { count: format.count(apart) })] : []),
    ...(matrix.unplacedRecords > 0
      ? [fill(words.matrix.unplaced, { count: format.count(matrix.unplacedRecords) })]
      : []),
  ];
  return (
    <section className="border-t border-line pt-4">
      <h3 className="mb-2 text-base font-semibold">{words.matrix.title}</h3>
      <MatrixTable cells={matrix.cells} />
      <p className="mt-2 text-xs leading-5 text-ink-muted">{notes.join(' ')}</p>
    </section>
  );
}
