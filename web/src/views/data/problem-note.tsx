import { TriangleAlert } from 'lucide-react';
import { RequestError } from '../../api/get-json.ts';
import { ExportError } from '../../export/export-work.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { quietLook } from './look.ts';

type ProblemNoteProps = {
  readonly error: Error;
  /** What was being done, where the server's own words do not say it. */
  readonly title?: string;
  readonly onRetry?: (() => void) | undefined;
};

/** What the server refused or could not do, in its words, and the way to try again. */
export function ProblemNote({ error, title, onRetry }: ProblemNoteProps) {
  const { words } = useWords();
  const isAnswer = error instanceof RequestError && error.status > 0;
  // What the server refused it refuses again; what it could not do it may do later.
  const isRefused = isAnswer && error.status < 500 && error.status !== 429;
  const heading = title ?? (isAnswer ? error.message : words.error.title);
  const unanswered = error instanceof ExportError ? error.message : words.error.unreachable;
  const detail = isAnswer ? (error.detail ?? error.message) : unanswered;
  return (
    <div role="alert" className="flex flex-col items-start gap-2 rounded-lg bg-warning-soft p-3 text-sm text-ink">
      <p className="flex gap-2 font-medium">
        <TriangleAlert size={18} aria-hidden className="mt-0.5 shrink-0 text-warning" />
        {heading}
      </p>
      {detail === heading ? null : <p className="break-words">{detail}</p>}
      {onRetry && !isRefused ? (
        <button type="button" onClick={onRetry} className={quietLook}>
          {words.error.retry}
        </button>
      ) : null}
    </div>
  );
}
