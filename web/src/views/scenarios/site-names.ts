import type { SitesAnswer } from '@icfm/api/sites/schema';
import type { Names } from '../../api/use-names.ts';

type Named = { readonly id: string; readonly nameZh: string; readonly nameEn: string };

function namedIn({ plan, greedy, pick, ties }: SitesAnswer): readonly Named[] {
  const sites = [...(plan?.sites ?? []), ...greedy.sites, ...(pick?.choice.sites ?? [])];
  return [...sites, ...sites.flatMap(({ equals }) => equals), ...ties.others.flat()];
}

/** Names of all candidates that the answers tell of, by id. */
export function siteNames(answers: readonly SitesAnswer[], names: Pick<Names, 'of'>): ReadonlyMap<string, string> {
  return new Map(answers.flatMap(namedIn).map((site) => [site.id, names.of(site)]));
}
