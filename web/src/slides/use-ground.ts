import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { provinceOutlinesQuery } from '../api/compare-queries.ts';
import { dashLineQuery, groundPrefecturesQuery, worldQuery } from '../api/ground-queries.ts';
import type { Bounds } from '../map/map-props.ts';
import { type MapGround, prefectureLineZoom } from '../picture/map-content.ts';
import { fitProjection } from '../picture/projection.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import { pictureSize } from './slide.ts';

type Ground = Readiness & { readonly ground: MapGround | null };

/** The prefectures that a picture needs: all where they are filled, those in sight where their lines show, else none. */
function prefectureBounds(bounds: Bounds | null, isFilled: boolean): Bounds | null | undefined {
  if (bounds === null) return undefined;
  const projection = fitProjection(bounds, pictureSize);
  if (projection.zoom >= prefectureLineZoom) return projection.bounds;
  return isFilled ? null : undefined;
}

/** What lies under a picture of these bounds; null until it has come. */
export function useGround(bounds: Bounds | null, isFilledByPrefecture: boolean): Ground {
  const wanted = prefectureBounds(bounds, isFilledByPrefecture);
  const isDivided = wanted !== undefined;
  const provinces = useQuery(provinceOutlinesQuery);
  const world = useQuery(worldQuery);
  const dashes = useQuery(dashLineQuery);
  const prefectures = useQuery({ ...groundPrefecturesQuery(wanted ?? null), enabled: isDivided });
  const { data: own } = prefectures;
  const ground = useMemo((): MapGround | null => {
    if (!provinces.data || !world.data || !dashes.data || (isDivided && !own)) return null;
    return {
      provinces: provinces.data.map(({ id, geometry }) => ({ adcode: id, geometry })),
      prefectures: (isDivided ? own : null) ?? [],
      world: world.data,
      dashes: dashes.data,
    };
  }, [provinces.data, world.data, dashes.data, own, isDivided]);
  const asked = [provinces, world, dashes].map((query) => ({ isNeeded: true, query }));
  return { ground, ...readinessOf([...asked, { isNeeded: isDivided, query: prefectures }]) };
}
