import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { gazetteerQuery } from '../../api/private-queries.ts';
import { seatLevels } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';
import { seatsOf } from './seats.ts';

/** The regions of the gazetteer, and the seats among them at which a new site may be; none until they have come. */
export function useSeats(isAsked: boolean) {
  const { state } = useView();
  const { data } = useQuery({ ...gazetteerQuery, enabled: isAsked });
  const { region, siteRegion, seats: levels } = state;
  const asked = levels.length === 0 ? seatLevels.join() : levels.join();
  const seats = useMemo(
    () => (data ? seatsOf(data.regions, { region: siteRegion ?? region, levels: asked.split(',') }) : []),
    [data, siteRegion, region, asked],
  );
  return { regions: data?.regions ?? null, seats };
}
