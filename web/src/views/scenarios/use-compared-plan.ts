import type { Scenario } from '@icfm/api/scenarios/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { scenariosQuery } from '../../api/scenario-queries.ts';
import { useNames } from '../../api/use-names.ts';
import type { MapPlan } from '../../map/map-plan.ts';
import { useView } from '../shell/view-context.tsx';
import { comparedSites } from './compared-sites.ts';
import { useScenarioPlan } from './use-scenario-plan.ts';

/** The two scenarios compared; null where the page is about something else, or one is gone. */
function useComparedPair(): readonly [Scenario, Scenario] | null {
  const { view, task, tool, compared } = useView().state;
  const isShown = view === 'gaps' && task === 'scenarios' && tool !== 'data' && compared.length === 2;
  const { data } = useQuery({ ...scenariosQuery, enabled: isShown });
  const [one, other] = compared.map((id) => data?.find((each) => each.id === id));
  return isShown && one && other ? [one, other] : null;
}

const nothing = () => undefined;

/** The sites of both scenarios on the map; they cannot be dragged. */
export function useComparedPlan(): MapPlan | null {
  const names = useNames();
  const [one, other] = useComparedPair() ?? [null, null];
  const { data: first } = useScenarioPlan(one);
  const { data: second } = useScenarioPlan(other);
  return useMemo(() => {
    if (!one || !other || !first || !second) return null;
    const plans = [
      { name: one.name, plan: first.plan },
      { name: other.name, plan: second.plan },
    ] as const;
    const sites = comparedSites(...plans, names.of);
    const reachKilometers = first.parameters.reachKilometers;
    return { sites, reachKilometers, seats: [], dragText: null, onDrag: nothing, onDrop: nothing };
  }, [one, other, first, second, names]);
}
