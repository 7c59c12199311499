import { Lock, Undo2 } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { pickSentence } from './site-sentences.ts';
import { useSiteLists } from './use-site-lists.ts';
import { useSitePick } from './use-site-plan.ts';

const buttonLook =
  'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line-strong bg-panel-solid px-2.5 text-xs text-ink hover:bg-panel-hover';

/** The user's own choice beside the best one: how much less it covers, and the ways on. */
export function PickCard() {
  const { state, set } = useView();
  const words = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const { lockAll } = useSiteLists();
  const { answer, error } = useSitePick(state.picked);
  if (state.picked.length === 0) return null;
  const back = () => void set({ picked: [] });
  if (error) return <ErrorState error={error} onRetry={back} onReset={back} />;
  const { choice } = answer?.pick ?? {};
  return (
    <section aria-label={words.pick.title} className="space-y-1.5 rounded-lg bg-accent-soft p-3">
      <h3 className="text-xs font-semibold text-accent-strong">{words.pick.title}</h3>
      <p role="status" className="min-h-6 text-sm leading-6 font-semibold text-pretty" data-regret>
        {answer ? pickSentence(answer, words, format) : ''}
      </p>
      <p className="min-h-5 text-xs leading-5 text-ink-muted">
        {choice
          ? fill(words.pick.covers, {
              clusters: format.count(choice.coveredClusters),
              weight: format.figure(choice.coveredWeight),
              newClusters: format.count(choice.newClusters),
            })
          : ''}
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="button" onClick={back} className={buttonLook}>
          <Undo2 size={14} aria-hidden />
          {words.pick.back}
        </button>
        <button type="button" onClick={() => lockAll(state.picked)} className={buttonLook}>
          <Lock size={13} aria-hidden />
          {words.pick.lock}
        </button>
      </div>
    </section>
  );
}
