import { SlidersHorizontal, X } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import {
  choropleths,
  clusterColours,
  clusterKinds,
  defaultLeast,
  defaultMatch,
  defaultWeights,
  memberRules,
  type UrlState,
} from '../../state/url.ts';
import { Chip } from '../../ui/chip.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useView } from '../shell/view-context.tsx';
import { ReachSlider } from './reach-slider.tsx';
import { SectorFilter } from './sector-filter.tsx';
import { toggled } from './toggled.ts';

const DemandEditor = lazy(() =>
  import('../metrics/demand-editor.tsx').then((module) => ({ default: module.DemandEditor })),
);

const noFilters = { rule: 'any', weights: null, match: null, least: null } as const;

/** How many filters and settings are not the usual ones. */
function activeFilters({ kinds, sectors, rule, weights, match, least }: UrlState): number {
  const settings = [
    rule !== 'any',
    weights.join() !== defaultWeights.join(),
    match.join() !== defaultMatch.join() || least !== defaultLeast,
  ];
  return kinds.length + sectors.length + settings.filter(Boolean).length;
}

function KindFilter() {
  const { state, set } = useView();
  const { words } = useWords();
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-ink-muted">{words.kind.label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {clusterKinds.map((kind) => (
          <Chip key={kind} isOn={state.kinds.includes(kind)} onClick={() => set({ kinds: toggled(state.kinds, kind) })}>
            {words.kind[kind]}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}

function LayerControls() {
  const { state, set } = useView();
  const { words } = useWords();
  const rules = memberRules.map((value) => ({ value, label: words.rule[value] }));
  const fills = {
    none: words.filters.choroplethNone,
    province: words.filters.choroplethProvince,
    prefecture: words.filters.choroplethPrefecture,
  };
  const colours = { verdict: words.filters.colourVerdict, sector: words.filters.colourSector };
  return (
    <>
      <Segmented label={words.rule.label} options={rules} value={state.rule} onChange={(rule) => set({ rule })} />
      <div className="grid grid-cols-2 gap-3">
        <Segmented
          label={words.filters.choropleth}
          options={choropleths.map((value) => ({ value, label: fills[value] }))}
          value={state.choropleth}
          onChange={(choropleth) => set({ choropleth })}
        />
        <Segmented
          label={words.filters.colour}
          options={clusterColours.map((value) => ({ value, label: colours[value] }))}
          value={state.colour}
          onChange={(colour) => set({ colour })}
        />
      </div>
    </>
  );
}

function ClearFilters() {
  const { set } = useView();
  const { words } = useWords();
  return (
    <button
      type="button"
      onClick={() => set({ ...noFilters, kinds: [], sectors: [] })}
      className="inline-flex cursor-pointer items-center gap-1 text-xs text-ink-muted hover:text-ink"
    >
      <X size={14} aria-hidden />
      {words.filters.clear}
    </button>
  );
}

type ToggleProps = { readonly isOpen: boolean; readonly onToggle: () => void; readonly controls: string };

function FilterToggle({ isOpen, onToggle, controls }: ToggleProps) {
  const { words } = useWords();
  return (
    <button
      type="button"
      aria-label={words.filters.more}
      title={words.filters.more}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
      className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line px-2.5 text-xs hover:border-line-strong hover:bg-panel-hover aria-expanded:bg-panel-hover"
    >
      <SlidersHorizontal size={14} aria-hidden />
      {words.filters.title}
    </button>
  );
}

/** Reach always in sight; kind, sector, member rule and layers one click away, with a count of those in force. */
export function Filters() {
  const { state } = useView();
  const { words } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const active = activeFilters(state);
  return (
    <section aria-label={words.filters.title} className="space-y-2 border-t border-line pt-2">
      <div className="grid grid-cols-[1fr_auto] items-center gap-x-2">
        <ReachSlider />
        <FilterToggle isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} controls={id} />
      </div>
      {active > 0 ? (
        <p className="flex items-center justify-between text-xs font-semibold text-accent-strong">
          {fill(words.filters.active, { count: active })}
          <ClearFilters />
        </p>
      ) : null}
      <div id={id} hidden={!isOpen} className="space-y-3 pb-1">
        <KindFilter />
        <SectorFilter />
        <LayerControls />
        {isOpen ? (
          <Suspense fallback={null}>
            <DemandEditor />
          </Suspense>
        ) : null}
      </div>
    </section>
  );
}
