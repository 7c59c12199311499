import type { RobustCoverage, RobustnessAnswer } from '@icfm/api/robustness/schema';
import { ShieldCheck } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { robustnessWords } from '../../i18n/robustness-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { drawnDepth } from '../coverage/drawn-depth.ts';
import { useRegionNames, useRegionPath } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { useRobustness } from './use-robustness.ts';

type BadgeProps = { readonly answer: RobustnessAnswer; readonly coverage: RobustCoverage };

/** How the draws were made and what came of them. */
function Explanation({ answer, coverage }: BadgeProps) {
  const { state } = useView();
  const words = useFeatureWords(robustnessWords);
  const { format } = useWords();
  const nameOf = useRegionNames();
  const place = useRegionPath(state.region).steps.at(-1)?.name ?? '';
  const { covered, share, isStable } = coverage;
  const [first] = answer.ranks;
  const values = {
    place,
    draws: format.count(answer.draws),
    depth: words.depth[drawnDepth(state.depth)],
    count: format.count(covered.least),
    least: format.count(covered.least),
    most: format.count(covered.most),
    leastShare: format.percent(share.least),
    mostShare: format.percent(share.most),
  };
  const { least, most } = answer.reachKilometers;
  return (
    <div className="space-y-2 p-2 leading-6">
      <p className="font-semibold">{words.title}</p>
      <p>{fill(isStable ? words.stableSentence : words.rangeSentence, values)}</p>
      {first ? <p>{fill(words.first, { place: nameOf(first.id), share: format.percent(first.firstShare) })}</p> : null}
      <p className="text-xs leading-5 text-ink-muted">
        {fill(words.draw, { least: format.kilometers(least), most: format.kilometers(most) })} {words.bounds}{' '}
        {fill(words.seed, { seed: String(answer.seed) })}
      </p>
    </div>
  );
}

function Badge({ answer, coverage }: BadgeProps) {
  const words = useFeatureWords(robustnessWords);
  const { format } = useWords();
  const { covered, isStable } = coverage;
  const range = fill(words.range, { least: format.count(covered.least), most: format.count(covered.most) });
  const label = isStable ? words.badgeStable : fill(words.badge, { value: range });
  return (
    <PopoverButton
      icon={ShieldCheck}
      label={label}
      name={fill(words.open, { badge: label })}
      className="inline-flex min-h-7 cursor-pointer items-center gap-1 rounded-full border border-line px-2.5 text-xs text-ink-muted hover:border-line-strong hover:text-ink"
    >
      {() => <Explanation answer={answer} coverage={coverage} />}
    </PopoverButton>
  );
}

/** Whether the headline stands under other reaches and positions: stable, or from how few to how many. */
export function RobustnessBadge() {
  const { state } = useView();
  const answer = useRobustness();
  // Of presence and of authority the draws know nothing.
  const isDrawn = state.depth === 'specialised' || state.depth === 'matched';
  if (!isDrawn || !answer?.depths) return null;
  return <Badge answer={answer} coverage={answer.depths[drawnDepth(state.depth)]} />;
}
