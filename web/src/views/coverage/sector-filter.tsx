import { useQuery } from '@tanstack/react-query';
import { coverageQuery } from '../../api/queries.ts';
import { useView } from '../shell/view-context.tsx';
import { SectorChips } from './sector-chips.tsx';

/** The sectors that occur among the clusters of the region. */
export function SectorFilter() {
  const { state } = useView();
  const { data } = useQuery(coverageQuery({ ...state, sectors: [] }));
  return <SectorChips sectors={(data?.clusters ?? []).map(({ sector }) => sector)} />;
}
