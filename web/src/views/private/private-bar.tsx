import { ArrowLeft, ShieldCheck, Trash2 } from 'lucide-react';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { smallLook } from '../data/look.ts';
import type { PrivateStage } from './private-stage.ts';
import { usePrivate } from './use-private.ts';

/** The name of the mode stays in sight with the ways to end it; what it promises stands below. */
export function PrivateBar({ stage }: { readonly stage: PrivateStage }) {
  const words = useFeatureWords(privateWords);
  const { forget, leave } = usePrivate(stage.list);
  return (
    <>
      <div className="sticky top-0 z-20 flex min-h-11 items-center gap-2 bg-accent-soft px-4 py-1.5">
        <ShieldCheck size={20} aria-hidden className="shrink-0 text-accent-strong" />
        <p className="min-w-0 flex-1 text-sm font-semibold">{words.mode}</p>
        {stage.file ? (
          <button type="button" onClick={forget} className={`${smallLook} bg-panel-solid px-2`}>
            <Trash2 size={14} aria-hidden />
            {words.bar.forget}
          </button>
        ) : null}
        <button type="button" onClick={leave} className={`${smallLook} bg-panel-solid px-2`}>
          <ArrowLeft size={14} aria-hidden />
          {words.bar.leave}
        </button>
      </div>
      <div className="space-y-0.5 border-b border-line bg-accent-soft px-4 pb-3 text-pretty">
        <p className="text-sm">{stage.file ? words.bar.promise : words.bar.before}</p>
        <p className="text-xs text-ink-muted">{words.bar.hint}</p>
      </div>
    </>
  );
}
