import { circle } from '@turf/turf';
import { useEffect } from 'react';
import { groupBy } from '../group-by.ts';
import type { MapDetail, Position } from '../map-props.ts';
import { setData } from '../set-data.ts';
import type { LiveMap } from '../use-map.ts';

function discFeature(centre: Position, radiusKilometers: number, role: 'member' | 'branch'): GeoJSON.Feature {
  return circle([...centre], radiusKilometers, { steps: 64, units: 'kilometers', properties: { role } });
}

function placeKey({ longitude, latitude }: MapDetail['members'][number]): string {
  return [longitude, latitude].join();
}

/** Discs of the member places and of the places of branches, each drawn once however many share it. */
export function discFeatures({ members, branches }: MapDetail): GeoJSON.Feature[] {
  const memberDiscs = members.map(({ longitude, latitude, radiusKilometers }) =>
    discFeature([longitude, latitude], radiusKilometers, 'member'),
  );
  const shared = new Map(branches.map((branch) => [branch.position.join(), branch]));
  const memberPlaces = new Set(members.map(placeKey));
  const branchDiscs = [...shared]
    .filter(([place, { radiusKilometers }]) => !memberPlaces.has(place) && radiusKilometers > 0)
    .map(([, { position, radiusKilometers }]) => discFeature(position, radiusKilometers, 'branch'));
  return [...memberDiscs, ...branchDiscs];
}

/** A line from each branch in reach to the member place it is nearest to; none where both share a point. */
export function linkFeatures({ members, branches }: MapDetail): GeoJSON.Feature[] {
  const places = new Map(members.map((member) => [member.adcode, member]));
  return branches.flatMap(({ id, memberAdcode, position, verdict }) => {
    const member = places.get(memberAdcode);
    if (!member || (member.longitude === position[0] && member.latitude === position[1])) return [];
    const coordinates = [[member.longitude, member.latitude], [...position]];
    return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: { id, verdict } };
  });
}

function memberFeatures({ members }: MapDetail): GeoJSON.Feature[] {
  return members.map(({ adcode, longitude, latitude }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { adcode },
  }));
}

/** One pip a place of branches in reach, with their number. */
export function linkedFeatures({ members, branches }: MapDetail): GeoJSON.Feature[] {
  const memberPlaces = new Set(members.map(placeKey));
  const places = groupBy(branches, ({ position }) => position.join());
  return [...places.values()].flatMap((sharing) => {
    const [first] = sharing;
    if (!first) return [];
    const isAtMember = memberPlaces.has(first.position.join());
    const id = sharing.length === 1 ? first.id : '';
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...first.position] },
      properties: { id, count: sharing.length, nameZh: first.label, isAtMember },
    };
  });
}

/** What is drawn around the selected cluster. */
export function useDetailData(live: LiveMap | null, detail: MapDetail | null): void {
  useEffect(() => {
    if (!live) return;
    setData(live.map, 'discs', detail ? discFeatures(detail) : []);
    setData(live.map, 'links', detail ? linkFeatures(detail) : []);
    setData(live.map, 'linked', detail ? linkedFeatures(detail) : []);
    setData(live.map, 'members', detail ? memberFeatures(detail) : []);
  }, [live, detail]);
}
