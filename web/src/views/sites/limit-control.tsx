import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { siteWords } from '../../i18n/site-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useView } from '../shell/view-context.tsx';
import { NumberField } from './number-field.tsx';

const [fewest, most] = [1, 50];

const clamp = (value: number) => Math.min(most, Math.max(fewest, value));

function SiteNumber() {
  const { state, set } = useView();
  const { format } = useWords();
  const { limit: words } = useFeatureWords(siteWords);
  const id = useId();
  const { newSites } = state;
  const ask = (value: number) => void set({ newSites: clamp(value) }, replaced);
  return (
    <div>
      <div className="flex items-center gap-1">
        <label htmlFor={id} className="flex-1 text-xs text-ink-muted">
          {words.newSites}
        </label>
        <IconButton icon={Minus} label={words.fewer} onClick={() => ask(newSites - 1)} />
        <output htmlFor={id} className="min-w-7 text-center text-lg leading-8 font-semibold">
          {format.count(newSites)}
        </output>
        <IconButton icon={Plus} label={words.more} onClick={() => ask(newSites + 1)} />
      </div>
      <input
        id={id}
        type="range"
        className="reach-slider"
        min={fewest}
        max={most}
        value={clamp(newSites)}
        onChange={(event) => ask(Number(event.target.value))}
      />
    </div>
  );
}

function Budget({ budget }: { readonly budget: number }) {
  const { state, set } = useView();
  const { limit: words } = useFeatureWords(siteWords);
  return (
    <div className="grid grid-cols-3 gap-2">
      <NumberField
        label={words.budgetValue}
        value={budget}
        minimum={0}
        onChange={(value) => void set({ budget: value }, replaced)}
      />
      <NumberField
        label={words.openCost}
        value={state.openCost}
        minimum={0.001}
        onChange={(openCost) => void set({ openCost }, replaced)}
      />
      <NumberField
        label={words.upgradeCost}
        value={state.upgradeCost}
        minimum={0.001}
        onChange={(upgradeCost) => void set({ upgradeCost }, replaced)}
      />
    </div>
  );
}

/** How much may be done: so many branches, or what a budget allows at the costs given. */
export function LimitControl() {
  const { state, set } = useView();
  const { limit: words } = useFeatureWords(siteWords);
  const { budget, newSites, openCost } = state;
  return (
    <div className="space-y-2">
      <Segmented
        label={words.label}
        isLabelled={false}
        options={[
          { value: 'number', label: words.number },
          { value: 'budget', label: words.budget },
        ]}
        value={budget === null ? 'number' : 'budget'}
        onChange={(kind) => set({ budget: kind === 'number' ? null : newSites * openCost })}
      />
      {budget === null ? <SiteNumber /> : <Budget budget={budget} />}
    </div>
  );
}
