import type { IntakeSettings } from '@icfm/api/intake/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { clusterPlacesQuery } from '../../api/private-queries.ts';
import { useCoverage } from '../../api/use-coverage.ts';
import type { Demand } from '../../private/messages.ts';
import { useView } from '../shell/view-context.tsx';
import { measureQuery } from './list-queries.ts';
import type { PrivateList } from './private-stage.ts';

/** The clusters that the page shows, under its filters, measured against the list; again whenever the page's answer changes. */
export function useResult(list: PrivateList, settings: IntakeSettings) {
  const { state } = useView();
  const { answer, query } = useCoverage(state);
  const { data: items, error } = useQuery(clusterPlacesQuery);
  const clusters = useMemo(() => {
    if (!answer || !items) return null;
    const places = new Map(items.features.map(({ properties }) => [properties.id, properties]));
    const found = answer.clusters.flatMap(({ id }): Demand[] => {
      const place = places.get(id);
      return place ? [{ id, sector: place.sector, hostLevel: place.hostLevel, hostAdcodes: place.hostAdcodes }] : [];
    });
    return found.length === answer.clusters.length ? found : null;
  }, [answer, items]);
  const measured = useQuery(measureQuery(list, { settings, answer, clusters }));
  return { result: measured.data ?? null, error: query.error ?? error ?? measured.error };
}
