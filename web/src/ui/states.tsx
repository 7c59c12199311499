import { CloudOff, Telescope } from 'lucide-react';
import type { ReactNode } from 'react';
import { RequestError } from '../api/get-json.ts';
import { useWords } from '../i18n/use-words.tsx';

const buttonLook =
  'cursor-pointer rounded-lg border border-line-strong px-3 py-1 text-sm text-ink hover:bg-panel-hover';

/** A thin line while something loads; what was there stays below it. */
export function ProgressLine({ isActive }: { readonly isActive: boolean }) {
  const { words } = useWords();
  return (
    <div role="status" className="progress-line" data-active={isActive}>
      <span className="sr-only">{isActive ? words.app.loading : ''}</span>
    </div>
  );
}

/** Says that the server has put off what was asked, and that the page asks again by itself. */
export function WaitNote({ isWaiting }: { readonly isWaiting: boolean }) {
  const { words } = useWords();
  return (
    <div role="status" className="absolute inset-x-0 top-full flex justify-center">
      {isWaiting ? (
        <p className="mt-2 rounded-lg bg-warning-soft px-3 py-1 text-sm text-ink">{words.error.waiting}</p>
      ) : null}
    </div>
  );
}

const skeletonWidths = [92, 84, 96, 70, 88, 60, 78, 50];

/** Grey lines where text will stand, for the first load only. */
export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div aria-hidden className="space-y-2">
      {skeletonWidths.slice(0, lines).map((width) => (
        <div key={width} className="h-4 animate-pulse rounded bg-panel-sunken" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

type EmptyProps = { readonly children: ReactNode; readonly action?: string; readonly onAction?: () => void };

/** Says what is missing and why, and offers the one click that helps. */
export function EmptyState({ children, action, onAction }: EmptyProps) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-lg bg-panel-sunken p-3 text-sm text-ink-muted">
      <div className="flex gap-2">
        <Telescope size={18} aria-hidden className="mt-0.5 shrink-0" />
        <div>{children}</div>
      </div>
      {action && onAction ? (
        <button type="button" onClick={onAction} className={buttonLook}>
          {action}
        </button>
      ) : null}
    </div>
  );
}

type ErrorProps = {
  readonly error: Error;
  readonly onRetry: () => void;
  /** Where asking again as before cannot help. */
  readonly onReset?: (() => void) | undefined;
};

/** What went wrong, in words, and the way on: again, or back to the usual question. */
export function ErrorState({ error, onRetry, onReset }: ErrorProps) {
  const { words } = useWords();
  const status = error instanceof RequestError ? error.status : -1;
  const detail = error instanceof RequestError ? error.detail : null;
  const known = status === 0 ? words.error.unreachable : status === 404 ? words.error.missing : null;
  return (
    <div role="alert" className="flex flex-col items-start gap-2 rounded-lg bg-warning-soft p-3 text-sm text-ink">
      <p className="flex items-center gap-2 font-medium">
        <CloudOff size={18} aria-hidden className="text-warning" />
        {words.error.title}
      </p>
      {known ? <p>{known}</p> : null}
      {!known && detail ? <p>{detail}</p> : null}
      <button type="button" onClick={onReset ?? onRetry} className={buttonLook}>
        {onReset ? words.error.reset : words.error.retry}
      </button>
    </div>
  );
}
