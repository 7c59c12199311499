import { useCallback } from 'react';
import { useNames } from '../../api/use-names.ts';

type NamedSite = { readonly nameZh: string; readonly nameEn: string };

/** Names a site in the language shown; a branch keeps the name of its record. */
export function useSiteName(): (site: NamedSite) => string {
  const names = useNames();
  return useCallback((site) => names.of(site), [names]);
}
