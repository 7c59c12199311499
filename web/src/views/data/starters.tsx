import { useMutation } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { fetchSample, templateUrl } from '../../api/import-actions.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { quietLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';
import { useHandOver } from './use-hand-over.ts';

const kinds = ['branches', 'clusters', 'flows', 'specialities'] as const;

function SampleButton() {
  const words = useFeatureWords(importWords);
  const { handFile } = useHandOver();
  const fetching = useMutation({
    mutationFn: fetchSample,
    onSuccess: (content) => handFile(new File([content], words.starters.sampleName)),
  });
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button type="button" disabled={fetching.isPending} onClick={() => fetching.mutate()} className={quietLook}>
          <FlaskConical size={16} aria-hidden />
          {words.starters.sample}
        </button>
        <span className="text-xs text-ink-muted">{words.starters.sampleNote}</span>
      </div>
      {fetching.error ? <ProblemNote error={fetching.error} onRetry={() => fetching.mutate()} /> : null}
    </>
  );
}

/** For whoever has no file at hand: a list to try, and tables to fill in. */
export function Starters() {
  const { language } = useWords();
  const words = useFeatureWords(importWords);
  return (
    <section aria-label={words.starters.title} className="space-y-2.5">
      <SampleButton />
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <span className="text-xs text-ink-muted">{words.starters.templates}</span>
        {kinds.map((kind) => (
          <a
            key={kind}
            href={templateUrl(kind, language)}
            download
            className="text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent"
          >
            {words.kind[kind]}
          </a>
        ))}
      </p>
    </section>
  );
}
