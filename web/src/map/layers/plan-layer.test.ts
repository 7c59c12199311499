import { describe, expect, it } from 'vitest';
import type { MapPlan, MapPlannedSite } from '../map-plan.ts';
import { nearestSeat } from './plan-drag.ts';
import { planLinks, planPoints, planReach } from './plan-layer.ts';
import { planImageId, readPlanLook } from './plan-mark.tsx';

const site: MapPlannedSite = {
  id: 'county-340123',
  rank: 1,
  action: 'open',
  position: [117.16, 31.71],
  isLocked: true,
  isHollow: false,
  isDragged: false,
  label: '1. 肥西县',
  links: [[[117.23, 31.82]]],
};
const hollow: MapPlannedSite = {
  ...site,
  id: 'branch-b1',
  action: 'upgrade',
  isHollow: true,
  isLocked: false,
  links: [],
};
const plan: MapPlan = {
  sites: [hollow, site],
  reachKilometers: 50,
  seats: [],
  dragText: null,
  onDrag: () => undefined,
  onDrop: () => undefined,
};

describe('a plan on the map', () => {
  it('numbers its sites and draws those left out below the others', () => {
    const [left, chosen] = planPoints(plan, 'light').map(({ properties }) => properties);
    expect(chosen).toMatchObject({ rank: '1', icon: 'plan|light|open|solid-locked', isHollow: false });
    expect(left?.icon).toBe('plan|light|upgrade|hollow');
    expect(left?.order).toBeLessThan(chosen?.order);
  });

  it('leads from each site to the clusters it newly covers', () => {
    expect(planLinks(plan)).toMatchObject([
      {
        geometry: {
          coordinates: [
            [117.16, 31.71],
            [117.23, 31.82],
          ],
        },
        properties: { site: 'county-340123' },
      },
    ]);
  });

  it('shows the reach of the site looked at or held, and of no other', () => {
    expect(planReach(plan, [null, null])).toEqual([]);
    expect(planReach(plan, ['site:county-340123', null])).toHaveLength(1);
    expect(planReach({ ...plan, sites: [{ ...site, isDragged: true }] }, [null])).toHaveLength(1);
    expect(planReach({ ...plan, reachKilometers: 0 }, ['site:county-340123'])).toEqual([]);
  });
});

it('the name of an image says how the site looks', () => {
  const look = { action: 'upgrade', isHollow: true, isLocked: true } as const;
  const [, , action = '', rest = ''] = planImageId(look, 'dark').split('|');
  expect(readPlanLook(action, rest)).toEqual(look);
});

it('a dragged site snaps to the seat that is nearest on the ground, not in degrees', () => {
  // At 60° north a degree of longitude is half as long as one of latitude: 1.5° east is nearer than 1° north.
  const seats = [
    { id: 'county-000001', position: [101.5, 60] as const },
    { id: 'county-000002', position: [100, 61] as const },
  ];
  expect(nearestSeat(seats, { lng: 100, lat: 60 })?.id).toBe('county-000001');
  expect(nearestSeat([], { lng: 100, lat: 60 })).toBeNull();
});
