import type { Verdict } from '@icfm/api/coverage/schema';
import { useEffect, useMemo } from 'react';
import { groupBy } from '../group-by.ts';
import type { MapProps } from '../map-props.ts';
import { markImageId } from '../mark-images.ts';
import type { Theme } from '../palette.ts';
import { sectorHue } from '../sector-colour.ts';
import { setData } from '../set-data.ts';
import { slotOf } from '../spread.ts';
import type { LiveMap } from '../use-map.ts';

/** Gaps lie on top: they are what the map is asked for. */
const order: Readonly<Record<Verdict, number>> = { certain: 0, possible: 1, 'not-measured': 2, 'none-known': 3 };

type ClusterProps = Pick<MapProps, 'clusters' | 'depth' | 'colourBy' | 'sectorGroups' | 'theme'>;

function hueOf(sector: string, { colourBy, sectorGroups }: ClusterProps): string | null {
  return colourBy === 'sector' ? sectorHue(sectorGroups[sector] ?? sector) : null;
}

/** One point feature a cluster; those at one place are spread about it in the order of their ids. */
export function clusterFeatures(props: ClusterProps): GeoJSON.Feature<GeoJSON.Point>[] {
  const theme: Theme = props.theme;
  const places = groupBy(
    [...props.clusters].sort((left, right) => left.id.localeCompare(right.id)),
    ({ longitude, latitude }) => `${longitude},${latitude}`,
  );
  return [...places.values()].flatMap((sharing) => {
    return sharing.map(({ id, kind, sector, verdicts, longitude, latitude }, index) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: {
        id,
        kind,
        icon: markImageId(verdicts[props.depth], kind, theme, hueOf(sector, props)),
        slot: slotOf(sharing.length, index),
        order: order[verdicts[props.depth]],
      },
    }));
  });
}

export function useClusterData(live: LiveMap | null, props: ClusterProps): void {
  const { clusters, depth, colourBy, sectorGroups, theme } = props;
  const features = useMemo(
    () => clusterFeatures({ clusters, depth, colourBy, sectorGroups, theme }),
    [clusters, depth, colourBy, sectorGroups, theme],
  );
  useEffect(() => {
    if (live) setData(live.map, 'clusters', features);
  }, [live, features]);
}
