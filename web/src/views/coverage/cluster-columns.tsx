import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import type { Names } from '../../api/use-names.ts';
import type { Format } from '../../i18n/format.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import { SectorGlyph, VerdictMark } from '../../map/marks.tsx';
import type { Theme, UrlState } from '../../state/url.ts';
import type { Column } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { kindWord } from './kind-word.ts';
import { rankOf } from './rank.ts';
import { verdictAt } from './verdict-at.ts';

export type ColumnContext = {
  readonly state: UrlState;
  readonly words: Dictionary;
  readonly format: Format;
  readonly names: Names;
  readonly theme: Theme;
  readonly nameOf: (region: string) => string;
  readonly selectedId: string | null;
  readonly isWide: boolean;
};

/** Kilometres to the nearest specialised branch; larger than any distance where none has a position. */
function nearestOf({ nearest }: ClusterCoverage): number {
  return nearest.specialised?.distanceKilometers.estimate ?? Number.MAX_SAFE_INTEGER;
}

function provinceWords(cluster: ClusterCoverage, { nameOf, format }: ColumnContext): string {
  return format.list(cluster.provinceAdcodes.map(nameOf).filter((name) => name !== ''));
}

function NameCell({ cluster, context }: { readonly cluster: ClusterCoverage; readonly context: ColumnContext }) {
  const { names, isWide } = context;
  const further = [names.sector(cluster.sector), provinceWords(cluster, context)];
  return (
    <RowButton isSelected={cluster.id === context.selectedId}>
      <span className={isWide ? 'block truncate leading-5' : 'line-clamp-2 leading-5'} title={names.of(cluster)}>
        {names.of(cluster)}
      </span>
      {isWide ? null : (
        <span className="flex items-center gap-1 text-xs leading-4 text-ink-muted">
          <SectorGlyph group={names.sectorGroups[cluster.sector] ?? 'other'} size={8} />
          <span className="truncate">{further.join(' · ')}</span>
        </span>
      )}
    </RowButton>
  );
}

function NearestCell({ cluster, context }: { readonly cluster: ClusterCoverage; readonly context: ColumnContext }) {
  const { words, format } = context;
  const band = cluster.nearest.specialised?.distanceKilometers;
  if (!band) return words.distance.none;
  const range = band.isInside ? null : format.range(band);
  return (
    <>
      <span className="block leading-5">{format.kilometers(band.estimate)}</span>
      <span className="block text-xs leading-4 whitespace-nowrap text-ink-muted">
        {band.isInside ? words.distance.inside : range}
      </span>
    </>
  );
}

function BranchesCell({ cluster, context }: { readonly cluster: ClusterCoverage; readonly context: ColumnContext }) {
  const { certain, possible } = cluster.branchesInReach;
  return (
    <>
      <span className="block leading-5">{context.format.count(certain)}</span>
      {possible > 0 ? (
        <span className="block text-xs leading-4 text-ink-muted">+{context.format.count(possible)}</span>
      ) : null}
    </>
  );
}

function wideColumns(context: ColumnContext): Column<ClusterCoverage>[] {
  const { words, names, format } = context;
  const byText = (text: (cluster: ClusterCoverage) => string): Pick<Column<ClusterCoverage>, 'sortFn'> => ({
    sortFn: (a, b) => format.compare(text(a.original), text(b.original)),
  });
  return [
    {
      id: 'kind',
      accessorFn: (cluster) => kindWord(cluster.kind, words),
      header: words.table.kind,
      ...byText((cluster) => kindWord(cluster.kind, words)),
    },
    {
      id: 'sector',
      accessorFn: (cluster) => names.sector(cluster.sector),
      header: words.table.sector,
      ...byText((cluster) => names.sector(cluster.sector)),
    },
    {
      id: 'province',
      accessorFn: (cluster) => provinceWords(cluster, context),
      header: words.table.province,
      ...byText((cluster) => provinceWords(cluster, context)),
    },
  ];
}

function verdictColumn({ words, state, theme }: ColumnContext): Column<ClusterCoverage> {
  return {
    id: 'verdict',
    accessorFn: (cluster) => rankOf(verdictAt(cluster, state.depth)),
    header: () => <span className="sr-only">{words.table.verdict}</span>,
    cell: ({ row }) => {
      const verdict = verdictAt(row.original, state.depth);
      return (
        <span className="flex justify-center" title={words.verdict[verdict]}>
          <VerdictMark verdict={verdict} kind={row.original.kind} theme={theme} size={18} />
          <span className="sr-only">{words.verdict[verdict]}</span>
        </span>
      );
    },
    sortFn: (a, b) =>
      rankOf(verdictAt(a.original, state.depth)) - rankOf(verdictAt(b.original, state.depth)) ||
      nearestOf(b.original) - nearestOf(a.original),
  };
}

/** The columns of the cluster table: four in the narrow panel, all seven when it is widened. */
export function clusterColumns(context: ColumnContext): Column<ClusterCoverage>[] {
  const { words, names, format, isWide } = context;
  return [
    verdictColumn(context),
    {
      id: 'name',
      accessorFn: (cluster) => names.of(cluster),
      header: words.table.name,
      cell: ({ row }) => <NameCell cluster={row.original} context={context} />,
      sortFn: (a, b) => format.compare(names.of(a.original), names.of(b.original)),
    },
    ...(isWide ? wideColumns(context) : []),
    {
      id: 'nearest',
      accessorFn: nearestOf,
      header: () => (
        <span title={words.table.nearestLong}>
          {isWide ? words.table.nearest : words.table.nearestShort} {words.table.nearestUnit}
        </span>
      ),
      cell: ({ row }) => <NearestCell cluster={row.original} context={context} />,
      sortFn: (a, b) => a.getValue<number>('nearest') - b.getValue<number>('nearest'),
    },
    {
      id: 'branches',
      accessorFn: ({ branchesInReach }) => branchesInReach.certain + branchesInReach.possible / 1000,
      header: () => <span title={words.table.branchesLong}>{words.table.branches}</span>,
      cell: ({ row }) => <BranchesCell cluster={row.original} context={context} />,
      sortFn: (a, b) => a.getValue<number>('branches') - b.getValue<number>('branches'),
    },
  ];
}

export const narrowLooks = {
  verdict: { width: '34px' },
  nearest: { width: '76px', className: 'text-right' },
  branches: { width: '54px', className: 'text-right' },
} as const;

export const wideLooks = {
  ...narrowLooks,
  nearest: { width: '112px', className: 'text-right' },
  kind: { width: '112px', className: 'truncate' },
  sector: { width: '136px', className: 'truncate' },
  province: { width: '112px', className: 'truncate' },
} as const;
