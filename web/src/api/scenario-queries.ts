import type { Scenario, ScenarioChange, ScenarioRequest } from '@icfm/api/scenarios/schema';
import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson, sendJson, sendOnly } from './get-json.ts';

async function readScenarios(signal: AbortSignal): Promise<readonly Scenario[]> {
  const { scenarios }: { scenarios: Scenario[] } = await getJson(apiUrl('scenarios'), signal);
  // As they were made, the newest first: a new name does not move one.
  return scenarios.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
}

/** The scenarios of the workspace; others may have changed them. */
export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: ({ signal }) => readScenarios(signal),
  staleTime: 0,
});

const of = (id: string) => apiUrl(`scenarios/${encodeURIComponent(id)}`);

export const saveScenario = (body: ScenarioRequest) =>
  sendJson<Scenario>(apiUrl('scenarios'), { method: 'POST', body });

export const changeScenario = (id: string, body: ScenarioChange) =>
  sendJson<Scenario>(of(id), { method: 'PATCH', body });

export const removeScenario = (id: string) => sendOnly(of(id), { method: 'DELETE' });
