import type { Scenario } from '@icfm/api/scenarios/schema';
import { useQuery } from '@tanstack/react-query';
import { sitePlanQuery } from '../../api/site-queries.ts';
import { readAddress } from '../../state/address.ts';

/** The plan of a scenario, asked as its page asks it; another's never stands in for it. Nothing is asked without one. */
export function useScenarioPlan(scenario: Scenario | null) {
  const asked = sitePlanQuery(readAddress(scenario?.address ?? ''));
  return useQuery({ ...asked, placeholderData: undefined, enabled: scenario !== null });
}
