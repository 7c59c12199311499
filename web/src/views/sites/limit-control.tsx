import { Minus, Plus } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { siteWords } from '../../i18n/site-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useRest } from '../../ui/use-rest.ts';
import { readNumber } from '../metrics/read-number.ts';
import { useView } from '../shell/view-context.tsx';

const [fewest, most] = [1, 50];
const mostMoney = 1_000_000;
/** As long as typing one more digit takes. */
const settleMilliseconds = 300;

const clamp = (value: number) => Math.min(most, Math.max(fewest, value));

/** A number that is being typed: in the address once it rests and is one. */
function useTypedNumber(inForce: number, minimum: number, commit: (value: number) => void) {
  const [text, setText] = useState(String(inForce));
  const { after, forget } = useRest(settleMilliseconds);
  useEffect(() => {
    forget();
    setText(String(inForce));
  }, [inForce, forget]);
  const read = (typed: string) => readNumber(typed, { minimum, maximum: mostMoney }).value;
  const type = (typed: string) => {
    setText(typed);
    const value = read(typed);
    if (value === null || value === inForce) return forget();
    after(() => commit(value));
  };
  return { text, type, isFit: read(text) !== null };
}

type NumberFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly onChange: (value: number) => void;
};

/** A plain decimal number in a field of its own. */
export function NumberField({ label, value, minimum, onChange }: NumberFieldProps) {
  const id = useId();
  const { text, type, isFit } = useTypedNumber(value, minimum, onChange);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block truncate text-xs text-ink-muted" title={label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={!isFit}
        onChange={(event) => type(event.target.value)}
        className="h-8 w-full rounded-lg border border-line-strong bg-panel-solid px-2 text-right text-sm aria-invalid:border-none-known aria-invalid:text-none-known"
      />
    </div>
  );
}

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
