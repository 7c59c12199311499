import type { SitesAnswer } from '@icfm/api/sites/schema';
import { ChevronRight } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { tieSentence } from './site-sentences.ts';
import { useSiteName } from './use-site-name.ts';
import { useChoosePick } from './use-site-plan.ts';

type NamedSite = SitesAnswer['ties']['others'][number][number];

/** What another set has in the place of what. */
function swapOf(planned: readonly NamedSite[], other: readonly NamedSite[]) {
  const [has, hasOther] = [new Set(planned.map(({ id }) => id)), new Set(other.map(({ id }) => id))];
  return {
    removed: planned.filter(({ id }) => !hasOther.has(id)),
    added: other.filter(({ id }) => !has.has(id)),
  };
}

type TieProps = { readonly planned: readonly NamedSite[]; readonly other: readonly NamedSite[] };

function Tie({ planned, other }: TieProps) {
  const { ties: words } = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const nameOf = useSiteName();
  const choose = useChoosePick();
  const { added, removed } = swapOf(planned, other);
  const text = fill(words.swap, { added: format.list(added.map(nameOf)), removed: format.list(removed.map(nameOf)) });
  return (
    <li className="flex items-start gap-2 border-t border-line py-1.5 first:border-t-0">
      <span className="min-w-0 flex-1 text-pretty">{text}</span>
      <button
        type="button"
        aria-label={fill(words.chooseLabel, { what: text })}
        onClick={() => choose(other.map(({ id }) => id))}
        className="shrink-0 cursor-pointer rounded-md border border-line-strong px-2 leading-6 text-ink hover:bg-panel-hover"
      >
        {words.choose}
      </button>
    </li>
  );
}

/** Other sets that cover as much, each as what it has in the place of what, and ready to be taken. */
export function TieList({ answer }: { readonly answer: SitesAnswer }) {
  const words = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const planned = answer.plan?.sites ?? [];
  const hasEquals = planned.some(({ equalCount }) => equalCount > 0);
  return (
    <div className="border-t border-line pt-2 text-xs leading-5">
      <h4 className="font-semibold">{words.ties.title}</h4>
      <p className="text-ink-muted text-pretty">
        {[tieSentence(answer, words, format), ...(hasEquals ? [words.ties.equals] : [])].join(' ')}
      </p>
      {answer.ties.others.length > 0 ? (
        <details className="group mt-1">
          <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-md text-accent-strong hover:underline [&::-webkit-details-marker]:hidden">
            <ChevronRight size={13} aria-hidden className="group-open:rotate-90" />
            {words.ties.see}
          </summary>
          <ul>
            {answer.ties.others.map((other) => (
              <Tie key={other.map(({ id }) => id).join()} planned={planned} other={other} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
