import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words.tsx';
import { linkOf } from '../story/export-run.ts';

/** The short link of the presentation, for its last slide; null until it has come, and for a story of this browser alone. */
export function usePresentLink(id: string): string | null {
  const { language } = useWords();
  const { data } = useQuery({
    queryKey: ['present-link', id, language],
    queryFn: () => linkOf(id, language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}
