import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { linkQuery } from '../../api/story-queries.ts';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { PresentNote } from './present-note.tsx';

/** Goes on to what a short link stands for, once it is known who follows it. */
export function FollowLink({ code }: { readonly code: string }) {
  const words = useFeatureWords(presentWords);
  const isCode = /^[a-z2-7]{7,51}$/.test(code);
  const { data, error } = useQuery({ ...linkQuery(code), enabled: isCode });
  useEffect(() => {
    // The page itself under another query, never another host.
    if (data) window.location.replace(`${window.location.pathname}?${data.address}`);
  }, [data]);
  if (!error && isCode) return <output className="sr-only">{words.loading}</output>;
  const toMap = { label: words.toMap, onClick: () => window.location.replace(window.location.pathname) };
  return <PresentNote ways={[toMap]}>{words.unknownLink}</PresentNote>;
}
