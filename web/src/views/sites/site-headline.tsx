import type { SitesAnswer } from '@icfm/api/sites/schema';
import { fill } from '../../i18n/fill.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { gainSentence, proofSentence } from './site-sentences.ts';

type SiteHeadlineProps = {
  readonly answer: SitesAnswer;
  /** Leads to the clusters that the number counts. */
  readonly onOpenNew: () => void;
};

/** The answer in a sentence that can be read aloud, and how far it is proved. */
export function SiteHeadline({ answer, onOpenNew }: SiteHeadlineProps) {
  const words = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const gain = gainSentence(answer, words, format);
  const { budget } = answer.parameters;
  const proof = proofSentence(answer.certificate, words, format);
  return (
    <div className="text-base [&_p]:text-base [&_p]:leading-7" data-headline>
      {gain ? (
        <NumberSentence
          template={`${gain.template}${proof}`.replace(/\.(?=[A-Z])/, '. ')}
          texts={gain.texts}
          numbers={{ clusters: { count: gain.count, label: words.headline.openNew, onOpen: onOpenNew } }}
        />
      ) : (
        <p>{proof}</p>
      )}
      {budget !== null && answer.plan ? (
        <p className="!text-sm text-ink-muted">
          {fill(words.headline.cost, { cost: format.figure(answer.plan.cost), budget: format.figure(budget) })}
        </p>
      ) : null}
    </div>
  );
}
