import { ArrowLeft, ShieldCheck, Trash2 } from 'lucide-react';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { smallLook } from '../data/look.ts';
import type { PrivateStage } from './private-stage.ts';
import { usePrivate } from './use-private.ts';

/** Always in sight in this mode: what it promises, and the ways to end it. */
export function PrivateBar({ stage }: { readonly stage: PrivateStage }) {
  const words = useFeatureWords(privateWords);
  const { forget, leave } = usePrivate(stage.list);
  return (
    <section
      aria-label={words.mode}
      className="sticky top-0 z-20 flex gap-3 border-b border-line bg-accent-soft px-4 py-3 text-sm"
    >
      <ShieldCheck size={22} aria-hidden className="mt-0.5 shrink-0 text-accent-strong" />
      <div className="min-w-0 flex-1 space-y-0.5">
        <p className="font-semibold">{words.mode}</p>
        <p className="text-pretty">{words.bar.promise}</p>
        <p className="text-xs text-ink-muted text-pretty">{words.bar.hint}</p>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1">
        <button type="button" onClick={leave} className={`${smallLook} bg-panel-solid px-2`}>
          <ArrowLeft size={14} aria-hidden />
          {words.bar.leave}
        </button>
        {stage.file ? (
          <button type="button" onClick={forget} className={`${smallLook} bg-panel-solid px-2`}>
            <Trash2 size={14} aria-hidden />
            {words.bar.forget}
          </button>
        ) : null}
      </div>
    </section>
  );
}
