import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { VerdictMark } from '../../map/marks.tsx';
import type { NearestOwn } from '../../private/messages.ts';
import { RowButton } from '../../ui/row-button.tsx';
import { distanceWords } from '../coverage/distance-words.ts';
import { useRegionNames } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import type { GapKind, GapRow } from './gap-rows.ts';

const mostShown = 200;

/** A branch and its distance with the bounds that the positions leave. */
function Nearest({ nearest }: { readonly nearest: NearestOwn | null }) {
  const { words, format } = useWords();
  const own = useFeatureWords(privateWords).gaps;
  if (nearest === null) return <span className="text-ink-faint">{own.noBranch}</span>;
  return (
    <>
      <span className="block font-medium text-ink">{distanceWords(nearest.band, words, format)}</span>
      <span className="line-clamp-2 break-words text-ink-muted" title={nearest.name}>
        {nearest.name}
      </span>
    </>
  );
}

type RowProps = { readonly row: GapRow; readonly by: GapKind };

/** The name of a cluster with its verdict, sector and provinces. */
function ClusterName({ row, by, isSelected }: RowProps & { readonly isSelected: boolean }) {
  const { theme } = useView();
  const own = useFeatureWords(privateWords).gaps;
  const names = useNames();
  const regionName = useRegionNames();
  const { cluster } = row;
  const verdict = row.own[by];
  return (
    <RowButton isSelected={isSelected}>
      <span className="flex gap-2 text-sm">
        <VerdictMark verdict={verdict} kind={cluster.kind} theme={theme} />
        <span className="min-w-0 break-words">{names.of(cluster)}</span>
      </span>
      <span className="block pl-[26px] text-xs text-ink-muted">
        <span className="sr-only">{`${own.verdict[verdict]} · `}</span>
        {[names.sector(cluster.sector), ...cluster.provinceAdcodes.map(regionName)].filter(Boolean).join(' · ')}
      </span>
    </RowButton>
  );
}

function GapTableRow({ row, by }: RowProps) {
  const { selection, select, setHovered } = useView();
  const { id } = row.cluster;
  const isSelected = selection?.kind === 'cluster' && selection.id === id;
  return (
    <tr
      data-cluster={id}
      data-state={isSelected ? 'selected' : undefined}
      onPointerEnter={() => setHovered(`cluster:${id}`)}
      onPointerLeave={() => setHovered(null)}
      onFocus={() => setHovered(`cluster:${id}`)}
      onBlur={() => setHovered(null)}
      onClick={() => select({ kind: 'cluster', id })}
      className="cursor-pointer border-t border-line align-top hover:bg-panel-hover data-[state=selected]:bg-accent-soft"
    >
      <th scope="row" className="py-2 pr-2 pl-1 text-left font-normal">
        <ClusterName row={row} by={by} isSelected={isSelected} />
      </th>
      <td className="py-2 pr-2 text-xs">
        <Nearest nearest={row.own.nearest} />
      </td>
      <td className="py-2 pr-1 text-xs">
        <Nearest nearest={row.own.nearestMatched} />
      </td>
    </tr>
  );
}

type GapTableProps = { readonly rows: readonly GapRow[]; readonly by: GapKind };

/** Clusters with what is nearest of the own list; a click opens the cluster, as anywhere. */
export function GapTable({ rows, by }: GapTableProps) {
  const { format } = useWords();
  const own = useFeatureWords(privateWords).gaps;
  const heading = 'py-1 pr-2 text-left text-xs font-medium text-ink-muted';
  return (
    <>
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">{own.title}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${heading} w-[42%] pl-1`}>
              {own.cluster}
            </th>
            <th scope="col" className={heading}>
              {own.nearest}
            </th>
            <th scope="col" className={heading}>
              {own.nearestMatched}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map((row) => (
            <GapTableRow key={row.cluster.id} row={row} by={by} />
          ))}
        </tbody>
      </table>
      {rows.length > mostShown ? (
        <p className="text-xs text-ink-muted">{fill(own.firstOnly, { count: format.count(mostShown) })}</p>
      ) : null}
    </>
  );
}
