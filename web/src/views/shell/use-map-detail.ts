import type { BranchProperties } from '@icfm/api/collections/schema';
import type { BranchInReach } from '@icfm/api/coverage/schema';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { branchRecordQuery, clusterDetailQuery } from '../../api/queries.ts';
import type { Item } from '../../api/records.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { MapDetail, MapLinkedBranch } from '../../map/map-props.ts';
import { distanceWords } from '../coverage/distance-words.ts';
import { useView } from './view-context.tsx';

/** So many link lines can still be told apart; the panel lists all branches. */
const mostLines = 24;

function toLinked(branch: BranchInReach, item: Item<BranchProperties> | undefined, label: string): MapLinkedBranch[] {
  if (item?.geometry?.type !== 'Point') return [];
  const [longitude = 0, latitude = 0] = item.geometry.coordinates;
  const { estimate, lower } = branch.distanceKilometers;
  return [
    {
      id: branch.branchId,
      label,
      position: [longitude, latitude],
      radiusKilometers: branch.distanceKilometers.isInside ? 0 : Math.max(0, estimate - lower),
      memberAdcode: branch.memberAdcode,
      verdict: branch.verdict,
    },
  ];
}

/** The member places of the selected cluster and its nearest branches in reach, for the map. */
export function useMapDetail(): MapDetail | null {
  const { state, selection } = useView();
  const { words, format } = useWords();
  const clusterId = selection?.kind === 'cluster' ? selection.id : null;
  const { data } = useQuery({ ...clusterDetailQuery(clusterId ?? '', state), enabled: clusterId !== null });
  const nearest = useMemo(() => (clusterId ? (data?.branches ?? []).slice(0, mostLines) : []), [clusterId, data]);
  const items = useQueries({
    queries: nearest.map(({ branchId }) => branchRecordQuery(branchId)),
    combine: (results) => results.map((result) => result.data),
  });
  return useMemo(() => {
    if (!clusterId || !data) return null;
    const branches = nearest.flatMap((branch, index) =>
      toLinked(branch, items[index], `${branch.nameZh} · ${distanceWords(branch.distanceKilometers, words, format)}`),
    );
    return { clusterId, members: data.members, branches };
  }, [clusterId, data, nearest, items, words, format]);
}
