import { useCallback } from 'react';
import { useNames } from '../../api/use-names.ts';
import { shortBranchName } from '../banks/short-branch-name.ts';

type NamedSite = { readonly id: string; readonly nameZh: string; readonly nameEn: string };

/** Names a site in the language shown, a cluster as well; a branch by its record, without the bank's own name. */
export function useSiteName(): (site: NamedSite) => string {
  const names = useNames();
  return useCallback((site) => (site.id.startsWith('branch-') ? shortBranchName(site) : names.of(site)), [names]);
}
