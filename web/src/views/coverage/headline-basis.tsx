import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { defaultLeast, defaultMatch, defaultWeights } from '../../state/url.ts';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { useView } from '../shell/view-context.tsx';

/** How the numbers were counted: reach and rule always; weights, match and year where they are not the usual ones. */
export function HeadlineBasis() {
  const { state } = useView();
  const { words, format } = useWords();
  const { weights, match, least, year } = state;
  const list = (values: readonly number[], mark: string) => values.map(format.figure).join(mark);
  const usual = { weights: defaultWeights.join(), match: defaultMatch.join() };
  const parts = [
    fill(words.headline.basis, { reach: format.count(state.reach), rule: words.rule[state.rule] }),
    useBankTexts().only,
    weights.join() === usual.weights ? null : fill(words.headline.basisWeights, { weights: list(weights, ':') }),
    match.join() === usual.match ? null : fill(words.headline.basisMatch, { match: list(match, '/') }),
    least === defaultLeast ? null : fill(words.headline.basisLeast, { least: format.figure(least) }),
    year === null ? null : fill(words.headline.basisYear, { year }),
  ];
  return <p className="text-xs text-ink-muted">{parts.filter((part) => part !== null).join(' · ')}</p>;
}
