import type { RobustRank } from '@icfm/api/robustness/schema';
import { fill } from '../../i18n/fill.ts';
import { robustnessWords } from '../../i18n/robustness-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useRegionNames } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { useRobustness } from './use-robustness.ts';

const shown = 3;

/** Over the ranked regions: between which ranks the first of them move. */
export function RankLine() {
  const { metric, depth } = useView().state;
  const answer = useRobustness();
  const words = useFeatureWords(robustnessWords);
  const { format } = useWords();
  const nameOf = useRegionNames();
  const [first] = answer?.ranks ?? [];
  // The draws rank by coverage with specialised branches alone.
  if (!answer || !first || metric !== 'coverage' || depth !== 'specialised') return null;
  const describe = ({ id, rank }: RobustRank) => {
    const [least, most] = [format.count(rank.least), format.count(rank.most)];
    const template = least === most ? words.rank : words.rankRange;
    return fill(template, { place: nameOf(id), rank: least, least, most });
  };
  const note = { draws: format.count(answer.draws), share: format.percent(first.firstShare) };
  return (
    <p className="px-1 py-1 text-xs leading-5 text-ink-muted">
      {words.ranks}
      <span className="text-ink">{format.list(answer.ranks.slice(0, shown).map(describe))}</span>
      {' · '}
      {fill(words.ranksNote, note)}
    </p>
  );
}
