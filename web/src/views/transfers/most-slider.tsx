import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { useId } from 'react';
import { fill } from '../../i18n/fill.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { mostArcs } from '../../state/url.ts';
import { replaced } from '../../state/use-view-state.ts';
import { useView } from '../shell/view-context.tsx';

/** How many flows are drawn of how many there are, the most first. */
export function MostSlider({
  answer: { total, shown },
}: {
  readonly answer: Pick<TransfersAnswer, 'total' | 'shown'>;
}) {
  const { state, set } = useView();
  const { format } = useWords();
  const words = useFeatureWords(transferWords);
  const id = useId();
  const largest = Math.min(total, mostArcs);
  if (largest < 2) return null;
  const text = fill(words.mostValue, { count: format.count(shown), total: format.count(total) });
  return (
    <div className="grid grid-cols-[auto_1fr_auto] items-center gap-x-2">
      <label htmlFor={id} className="text-xs text-ink-muted">
        {words.most}
      </label>
      <input
        id={id}
        type="range"
        className="reach-slider"
        min={1}
        max={largest}
        step={1}
        value={Math.min(state.most, largest)}
        aria-valuetext={text}
        onChange={(event) => {
          const most = Number(event.target.value);
          // All of them, however many there will be under other filters.
          void set({ most: most >= largest ? mostArcs : most }, replaced);
        }}
      />
      <output htmlFor={id} className="min-w-16 text-right text-sm font-semibold whitespace-nowrap">
        {text}
      </output>
    </div>
  );
}
