import type { RegionCoverage } from '@icfm/api/coverage/schema';
import { cutTemplate, fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { Verdict } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';
import { countsAt } from './verdict-at.ts';

const recordsOf: Readonly<Record<string, readonly Verdict[]>> = {
  clusters: [],
  certain: ['certain'],
  possible: ['possible'],
  noneKnown: ['none-known'],
};

type HeadlineSentenceProps = { readonly scope: RegionCoverage; readonly place: string };

/** The headline read aloud; each number opens the records it counts, in table and map. */
export function HeadlineSentence({ scope, place }: HeadlineSentenceProps) {
  const { state, set } = useView();
  const { words, format } = useWords();
  const counts = countsAt(scope.summary, state.depth);
  const isEmpty = scope.summary.clusters === 0;
  const template = isEmpty ? words.headline.empty : words.headline[counts.isMeasured ? state.depth : 'presence'];
  const numbers: Readonly<Record<string, number>> = {
    clusters: scope.summary.clusters,
    certain: counts.certain,
    possible: counts.possible,
    noneKnown: counts.noneKnown,
  };
  const plain: Readonly<Record<string, string>> = { place, reach: format.count(state.reach) };
  const open = (name: string) =>
    set({ verdicts: [...(recordsOf[name] ?? [])], isFragile: false, list: 'clusters', selected: null });
  const labels: Readonly<Record<string, string>> = {
    clusters: words.headline.clusters,
    certain: words.verdict.certain,
    possible: words.verdict.possible,
    noneKnown: words.verdict['none-known'],
  };
  return (
    <p className="text-sm leading-6 text-pretty">
      {cutTemplate(template).map((part) => {
        if ('text' in part) return part.text;
        const number = numbers[part.name];
        if (number === undefined) return plain[part.name] ?? '';
        const count = format.count(number);
        return (
          <button
            key={part.name}
            type="button"
            onClick={() => open(part.name)}
            aria-label={fill(words.headline.openRecords, { count, label: labels[part.name] ?? '' })}
            className="cursor-pointer rounded px-0.5 font-semibold text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent"
          >
            {count}
          </button>
        );
      })}
    </p>
  );
}
