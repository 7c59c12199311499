import type { ChangesAnswer, DepthChange } from '@icfm/api/changes/schema';
import type { Format } from '../../i18n/format.ts';
import type { TimeWords } from '../../i18n/time-words.ts';
import type { ChartTableData } from '../charts/chart-table.tsx';
import { signed } from './change-sentence.ts';
import type { Stop } from './year-stops.ts';

/** The years with what changed them, under both readings of the branches without a year. */
export function timeTable(
  { stops, changes, depth }: { stops: readonly Stop[]; changes: ChangesAnswer; depth: 'specialised' | 'matched' },
  words: TimeWords,
  format: Format,
): ChartTableData {
  const byYear = new Map(changes.years.map((each) => [each.year, each[depth]]));
  const effects = (change: DepthChange | undefined, bound: 'undatedAsOpen' | 'undatedAsClosed') =>
    change ? [signed(change.listEffect[bound], format), signed(change.branchEffect[bound], format)] : ['—', '—'];
  return {
    caption: words.title,
    columns: Object.entries(words.columns).map(([id, label]) => ({ id, label })),
    rows: stops.map(({ year, clusters, covered, coveredAtLeast }) => {
      const change = year === null ? undefined : byYear.get(year);
      return {
        id: String(year),
        cells: [
          year === null ? words.today : String(year),
          format.count(clusters),
          format.count(covered),
          format.count(coveredAtLeast),
          ...effects(change, 'undatedAsOpen'),
          ...effects(change, 'undatedAsClosed'),
        ],
      };
    }),
  };
}
