import { useEffect, useRef, useState } from 'react';
import { uploadFile } from '../../api/import-upload.ts';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { startDraft } from './draft.ts';
import { type Handed, useImporting } from './import-context.tsx';
import { headingLook, quietLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';
import { ProgressBar } from './progress-bar.tsx';

/** Sends the file, again with each attempt; leaving the page ends the sending. */
function useReading(handed: Handed) {
  const { setStage } = useImporting();
  const [attempt, setAttempt] = useState(0);
  const [share, setShare] = useState(0);
  const [error, setError] = useState<Error | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt sends the same file again
  useEffect(() => {
    const sending = new AbortController();
    const { content, fileName, versionOf } = handed;
    setShare(0);
    setError(null);
    uploadFile({ content, fileName, signal: sending.signal, onProgress: setShare }).then(
      (file) => {
        if (!sending.signal.aborted) setStage({ kind: 'draft', draft: startDraft(file, versionOf) });
      },
      (cause: unknown) => {
        if (!sending.signal.aborted) setError(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
    return () => sending.abort();
  }, [handed, attempt, setStage]);
  return { share, error, tryAgain: () => setAttempt(attempt + 1), giveUp: () => setStage({ kind: 'start' }) };
}

/** A file on its way: how much has left, then what it holds is being recognised. */
export function Reading({ handed }: { readonly handed: Handed }) {
  const { format } = useWords();
  const words = useFeatureWords(importWords);
  const { share, error, tryAgain, giveUp } = useReading(handed);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const name = handed.fileName;
  const text = share < 1 ? fill(words.reading.sending, { percent: format.percent(share) }) : words.reading.recognising;
  return (
    <section aria-label={fill(words.reading.title, { name })} className="space-y-3 p-4">
      <h3 ref={heading} tabIndex={-1} className={`${headingLook} break-all`}>
        {fill(error ? words.reading.failed : words.reading.title, { name })}
      </h3>
      {error ? (
        <ProblemNote error={error} onRetry={tryAgain} />
      ) : (
        <ProgressBar label={fill(words.reading.title, { name })} share={share < 1 ? share : null} text={text} />
      )}
      <button type="button" onClick={giveUp} className={quietLook}>
        {error ? words.reading.back : words.reading.cancel}
      </button>
    </section>
  );
}
