import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { SlidersHorizontal, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { flowColours, transferDirections, transferLevels, transferSides } from '../../state/url.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useView } from '../shell/view-context.tsx';
import { activeFilters } from './active-filters.ts';
import { BasisFilter } from './basis-filter.tsx';
import { ModelFilter, TransferSectorFilter } from './code-filters.tsx';
import { MostSlider } from './most-slider.tsx';
import { ContextToggles, MapReadyToggle, MotionToggle } from './toggles.tsx';
import { TransferTools } from './transfer-tools.tsx';
import { usualTransfers } from './usual-transfers.ts';
import { YearFilter } from './year-filter.tsx';

type FiltersProps = { readonly answer: TransfersAnswer; readonly place: string };

function LevelAndColour() {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  return (
    <>
      <Segmented
        label={words.level.label}
        isLabelled={false}
        options={transferLevels.map((value) => ({ value, label: words.level[value] }))}
        value={state.level}
        onChange={(level) => set({ level, selected: null })}
      />
      <Segmented
        label={words.colour.label}
        options={flowColours.map((value) => ({ value, label: words.colour[value] }))}
        value={state.flowColour}
        onChange={(flowColour) => set({ flowColour })}
      />
      {state.flowColour === 'pairing' ? <p className="text-xs text-ink-muted">{words.pairingNote}</p> : null}
    </>
  );
}

/** What is not as usual, each with its way back, and one way back for all of it. */
function Active() {
  const { state, set } = useView();
  const names = useNames();
  const words = useFeatureWords(transferWords);
  const active = activeFilters(state, {
    words,
    sector: names.sector,
    model: (code) => names.label('transferModel', code),
    basis: (code) => names.label('amountBasis', code),
  });
  if (active.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {active.map(({ id, label, clear }) => (
        <button
          key={id}
          type="button"
          data-filter={id}
          onClick={() => void set(clear)}
          aria-label={fill(words.drop, { what: label })}
          className="inline-flex max-w-full cursor-pointer items-center gap-1 rounded-full bg-accent-soft px-2.5 py-0.5 text-xs font-medium text-accent-strong"
        >
          <span className="truncate">{label}</span>
          <X size={14} aria-hidden className="shrink-0" />
        </button>
      ))}
      <button
        type="button"
        onClick={() => void set({ ...usualTransfers, flowWidth: null })}
        className="cursor-pointer px-1 text-xs text-ink-muted underline decoration-line-strong underline-offset-4 hover:text-ink"
      >
        {words.reset}
      </button>
    </div>
  );
}

function Sides({ place }: Pick<FiltersProps, 'place'>) {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  if (state.region === 'nation') return null;
  return (
    <Segmented
      label={fill(words.side.label, { place })}
      options={transferSides.map((value) => ({ value, label: words.side[value] }))}
      value={state.side}
      onChange={(side) => set({ side })}
    />
  );
}

function Directions() {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-xs text-ink-muted">
        {words.direction.label}
      </label>
      <select
        id={id}
        value={state.direction}
        onChange={(event) => {
          const direction = transferDirections.find((each) => each === event.target.value);
          void set({ direction: direction ?? 'all' });
        }}
        className="h-8 w-full rounded-lg border border-line-strong bg-panel-solid px-1.5 text-sm text-ink"
      >
        {transferDirections.map((value) => (
          <option key={value} value={value}>
            {words.direction[value]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What is set less often. */
function Further({ answer }: Pick<FiltersProps, 'answer'>) {
  return (
    <>
      <MostSlider answer={answer} />
      <BasisFilter bases={answer.bases} />
      <div className="grid grid-cols-2 gap-3">
        <YearFilter />
        <Directions />
      </div>
      <TransferSectorFilter />
      <ModelFilter />
      <MapReadyToggle />
      <ContextToggles />
      <MotionToggle />
    </>
  );
}

/** Level, colour and the side of the region in sight; everything else one click away, with what is set. */
export function TransferFilters({ answer, place }: FiltersProps) {
  const words = useFeatureWords(transferWords);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <section aria-label={words.filters} className="space-y-2 border-t border-line pt-2">
      <LevelAndColour />
      <Sides place={place} />
      <div className="flex flex-wrap gap-1.5">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
          className="inline-flex h-8 shrink-0 cursor-pointer items-center gap-1.5 rounded-lg border border-line px-2.5 text-xs hover:border-line-strong hover:bg-panel-hover aria-expanded:bg-panel-hover"
        >
          <SlidersHorizontal size={14} aria-hidden />
          {words.more}
        </button>
        <TransferTools />
      </div>
      <Active />
      <div id={id} hidden={!isOpen} className="space-y-3 pb-1">
        {isOpen ? <Further answer={answer} /> : null}
      </div>
    </section>
  );
}
