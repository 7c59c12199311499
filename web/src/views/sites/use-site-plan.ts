import type { SiteChoice, SitesAnswer } from '@icfm/api/sites/schema';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { sitePickQuery, sitePlanQuery } from '../../api/site-queries.ts';
import type { UrlState } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';

/** Whether the page shows the next branches: only then is anything asked of the solver. */
export function isPlanning({ view, task, tool }: Pick<UrlState, 'view' | 'task' | 'tool'>): boolean {
  return view === 'gaps' && task === 'sites' && tool !== 'data';
}

/** The plan for the address; while the next is computed the last one. Null where there is none yet. */
export function useSitePlan() {
  const { state } = useView();
  const query = useQuery({ ...sitePlanQuery(state), enabled: isPlanning(state) });
  return { query, answer: query.data ?? null };
}

/** The plan for the address beside the user's own choice; null where nothing is picked, or it is not known yet. */
export function useSitePick(picked: readonly string[]): {
  readonly answer: SitesAnswer | null;
  readonly error: Error | null;
} {
  const { state } = useView();
  const { query } = useSitePlan();
  const isReady = query.isSuccess && !query.isPlaceholderData;
  const isAsked = picked.length > 0;
  const { data, error, isPlaceholderData } = useQuery({
    ...sitePickQuery({ ...state, picked: [...picked] }),
    enabled: isAsked && isReady && isPlanning(state),
  });
  return {
    answer: isAsked && data !== undefined && !isPlaceholderData ? data : null,
    error: isAsked ? error : null,
  };
}

type ShownChoice = {
  readonly plan: SiteChoice | null;
  readonly pick: SiteChoice | null;
  readonly shown: SiteChoice | null;
  readonly shownIds: readonly string[];
};

/** What is drawn and listed, and the ids of its sites: the user's own choice where there is one, else the plan. */
export function useShownChoice(): ShownChoice {
  const { state } = useView();
  const { answer } = useSitePlan();
  const { answer: picked } = useSitePick(state.picked);
  const plan = answer?.plan ?? null;
  const pick = picked?.pick?.choice ?? null;
  const shown = pick ?? plan;
  const shownIds = useMemo(() => shown?.sites.map(({ id }) => id) ?? [], [shown]);
  return { plan, pick, shown, shownIds };
}

/** The same ids, whatever their order. */
export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const ids = new Set(one);
  return ids.size === new Set(other).size && other.every((id) => ids.has(id));
}

/** A choice with one site put in the place of another; without the other it is added. */
export function withSite(ids: readonly string[], from: string | null, to: string): string[] {
  const replaced = from !== null && ids.includes(from) ? ids.map((id) => (id === from ? to : id)) : [...ids, to];
  return [...new Set(replaced)];
}

/** Sets the user's own choice; one that is the plan itself is none. */
export function useChoosePick(): (ids: readonly string[]) => void {
  const { set } = useView();
  const { answer } = useSitePlan();
  const planned = answer?.plan?.sites.map(({ id }) => id) ?? [];
  const key = planned.join();
  return useCallback(
    (ids) => void set({ picked: isSameSet(ids, key === '' ? [] : key.split(',')) ? [] : [...ids] }),
    [set, key],
  );
}
