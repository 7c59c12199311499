import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import { useMemo } from 'react';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useView } from '../shell/view-context.tsx';
import { clusterColumns, narrowLooks, wideLooks } from './cluster-columns.tsx';
import { useRegionNames } from './use-region-names.ts';

type ClusterTableProps = {
  readonly clusters: ClusterCoverage[];
  readonly caption: string;
  readonly defaultSort: string;
  readonly isWide: boolean;
};

/** The clusters on the map as a table: the same marks, hovered and selected together. */
export function ClusterTable({ clusters, caption, defaultSort, isWide }: ClusterTableProps) {
  const { state, set, theme, selection, hovered, setHovered, select } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const nameOf = useRegionNames();
  const selectedId = selection?.kind === 'cluster' ? selection.id : null;
  const columns = useMemo(
    () => clusterColumns({ state, words, format, names, theme, nameOf, selectedId, isWide }),
    [state, words, format, names, theme, nameOf, selectedId, isWide],
  );
  return (
    <DataTable
      caption={caption}
      rows={clusters}
      columns={columns}
      looks={isWide ? wideLooks : narrowLooks}
      rowId={(cluster) => cluster.id}
      rowHeight={isWide ? 44 : 64}
      sort={state.sort ?? defaultSort}
      onSort={(sort) => set({ sort }, replaced)}
      selectedId={selectedId}
      hoveredId={hovered?.startsWith('cluster:') ? hovered.slice('cluster:'.length) : null}
      onHover={(id) => setHovered(id === null ? null : `cluster:${id}`)}
      onSelect={(id) => select({ kind: 'cluster', id })}
    />
  );
}
