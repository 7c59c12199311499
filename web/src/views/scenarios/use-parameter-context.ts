import type { SitesAnswer } from '@icfm/api/sites/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { gazetteerQuery } from '../../api/private-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { planParameterWords } from '../../i18n/plan-parameter-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useRegionNames } from '../coverage/use-region-names.ts';
import { seatName } from '../sites/seats.ts';
import type { ParameterContext } from './parameter-text.ts';
import { siteNames } from './site-names.ts';

/** Names of candidates by id: of sites that the answers tell of, and of seats; any other has its id. */
export function useCandidateName(answers: readonly SitesAnswer[]): (id: string) => string {
  const { language } = useWords();
  const names = useNames();
  const { data: gazetteer } = useQuery(gazetteerQuery);
  return useMemo(() => {
    const known = siteNames(answers, names);
    return (id) => known.get(id) ?? (gazetteer ? seatName(gazetteer.regions, id, language) : null) ?? id;
  }, [names, answers, gazetteer, language]);
}

/** How the parameters of plans are said. */
export function useParameterContext(answers: readonly SitesAnswer[]): ParameterContext {
  const { words, format } = useWords();
  const own = useFeatureWords(planParameterWords);
  const names = useNames();
  const nameOf = useRegionNames();
  const siteName = useCandidateName(answers);
  return useMemo(() => {
    const regionName = (region: string) => nameOf(region) || region;
    return { words, own, format, names, regionName, siteName };
  }, [words, own, format, names, nameOf, siteName]);
}
