import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { StepId } from './draft.ts';
import { headingLook } from './look.ts';

export type StepState = 'done' | 'open' | 'problem';

const markLooks: Readonly<Record<StepState, string>> = {
  done: 'bg-accent text-on-accent',
  open: 'border border-line-strong text-ink-muted',
  problem: 'bg-warning-soft text-warning ring-1 ring-warning',
};

type StepProps = {
  readonly id: StepId;
  readonly number: number;
  readonly state: StepState;
  /** Stands on the line of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** One part of the page: its number, whether it is ready, and what is to be decided. */
export function Step({ id, number, state, aside, children }: StepProps) {
  const words = useFeatureWords(importWords);
  const titleId = useId();
  return (
    <section id={`step-${id}`} aria-labelledby={titleId} className="border-t border-line px-4 py-4 first:border-t-0">
      <div className="mb-2.5 flex flex-wrap items-center gap-2">
        <span
          aria-hidden
          className={`grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold ${markLooks[state]}`}
        >
          {state === 'done' ? <Check size={14} strokeWidth={3} /> : number}
        </span>
        <h3 id={titleId} tabIndex={-1} className={headingLook}>
          {words.step[id]}
          <span className="sr-only">{` · ${words.step[state]}`}</span>
        </h3>
        <span className="min-w-2 flex-1" />
        {aside}
      </div>
      <div className="space-y-3 sm:pl-8">{children}</div>
    </section>
  );
}
