import type { TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { ChevronDown } from 'lucide-react';
import { financeMapWords } from '../../i18n/finance-map-words.ts';
import { financeWords } from '../../i18n/finance-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { financeMaps } from '../../state/url.ts';
import { replaced } from '../../state/use-view-state.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ReachSlider } from '../coverage/reach-slider.tsx';
import { useView } from '../shell/view-context.tsx';
import { BasisFilter } from '../transfers/basis-filter.tsx';
import { ModelFilter, TransferSectorFilter } from '../transfers/code-filters.tsx';
import { ContextToggles, MapReadyToggle } from '../transfers/toggles.tsx';
import { YearFilter } from '../transfers/year-filter.tsx';

const levels = ['province', 'prefecture'] as const;

/** Which map colours the receivers, and which receivers are compared. */
export function FinanceChoices() {
  const { state, set } = useView();
  const words = useFeatureWords(financeWords);
  const { maps } = useFeatureWords(financeMapWords);
  return (
    <div className="space-y-2">
      <Segmented
        label={words.level.label}
        isLabelled={false}
        options={levels.map((value) => ({ value, label: words.level[value] }))}
        value={state.level === 'prefecture' ? 'prefecture' : 'province'}
        onChange={(level) => void set({ level, selected: null })}
      />
      <Segmented
        label={words.map}
        options={financeMaps.map((value) => ({ value, label: maps[value] }))}
        value={state.financeMap}
        onChange={(financeMap) => void set({ financeMap }, replaced)}
      />
    </div>
  );
}

/** Records and reach that the comparison is made of, folded until wanted. */
export function FinanceFilters({ answer }: { readonly answer: TransferFinanceAnswer }) {
  const words = useFeatureWords(financeWords);
  return (
    <details className="group/finance border-t border-line pt-2">
      <summary className="flex cursor-pointer list-none items-center gap-1 text-xs text-ink-muted hover:text-ink">
        {words.filters}
        <ChevronDown size={14} aria-hidden className="group-open/finance:rotate-180" />
      </summary>
      <div className="mt-2 space-y-3">
        <BasisFilter bases={answer.bases} />
        <YearFilter />
        <TransferSectorFilter />
        <ModelFilter />
        <MapReadyToggle />
        <ContextToggles />
        <ReachSlider />
      </div>
    </details>
  );
}
