import type { SitesAnswer } from '@icfm/api/sites/schema';
import { useMemo } from 'react';
import { useNames } from '../../api/use-names.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useRegionNames } from '../coverage/use-region-names.ts';
import type { ParameterContext } from './parameter-text.ts';
import { siteNames } from './site-names.ts';

/** How the parameters of plans are said; sites have the names that the answers give. */
export function useParameterContext(answers: readonly SitesAnswer[]): ParameterContext {
  const { words, format } = useWords();
  const own = useFeatureWords(scenarioWords);
  const names = useNames();
  const nameOf = useRegionNames();
  return useMemo(() => {
    const known = siteNames(answers, names);
    const regionName = (region: string) => nameOf(region) || region;
    return { words, own, format, names, regionName, siteName: (id) => known.get(id) ?? id };
  }, [words, own, format, names, nameOf, answers]);
}
