import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { vocabularyQuery } from '../../api/queries.ts';
import { siteDepthOf } from '../../api/site-question.ts';
import { useNames } from '../../api/use-names.ts';
import { siteWords } from '../../i18n/site-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { rivalRules, type UrlState } from '../../state/url.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useView } from '../shell/view-context.tsx';
import { LimitControl } from './limit-control.tsx';
import { SiteChips } from './site-chips.tsx';

const siteDepths = ['presence', 'specialised', 'matched'] as const;
const oneIndustry = 'industry';

function DepthControl() {
  const { state, set } = useView();
  const words = useFeatureWords(siteWords);
  return (
    <>
      <Segmented
        label={words.depth.label}
        options={siteDepths.map((value) => ({ value, label: words.depth[value] }))}
        value={siteDepthOf(state.depth)}
        onChange={(depth) => set({ depth, verdicts: [] })}
      />
      {state.depth === 'authorised' ? (
        <p className="text-xs leading-5 text-ink-muted text-pretty">{words.noAuthority}</p>
      ) : null}
    </>
  );
}

/** Specialities that the vocabulary names; `industry` stands for each sector. */
function SpecialityControl() {
  const { state, set } = useView();
  const { speciality: words } = useFeatureWords(siteWords);
  const names = useNames();
  const { data } = useQuery(vocabularyQuery);
  const id = useId();
  const codes = (data?.specialities ?? []).map(({ code }) => code).filter((code) => code !== oneIndustry);
  const sectors = (data?.sectors ?? []).map(({ code }) => `${oneIndustry}:${code}`);
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-xs text-ink-muted">
        {words.label}
      </label>
      <select
        id={id}
        value={state.speciality ?? ''}
        onChange={(event) => set({ speciality: event.target.value || null })}
        className="h-9 w-full rounded-lg border border-line-strong bg-panel-solid px-2 text-sm text-ink"
      >
        <option value="">{words.needed}</option>
        {[...codes, ...sectors].map((code) => (
          <option key={code} value={code}>
            {names.speciality(code)}
          </option>
        ))}
      </select>
    </div>
  );
}

function seatChoice({ seats }: Pick<UrlState, 'seats'>): 'all' | 'county' | 'prefecture' {
  const [only, ...others] = seats;
  return only === undefined || others.length > 0 ? 'all' : only;
}

function PlaceControls() {
  const { state, set } = useView();
  const words = useFeatureWords(siteWords);
  const { siteRegion, region } = state;
  return (
    <>
      {region === 'nation' && siteRegion === null ? null : (
        <Segmented
          label={words.siteRegion.label}
          options={[
            { value: 'shown', label: words.siteRegion.shown },
            { value: 'nation', label: words.siteRegion.nation },
          ]}
          value={siteRegion === 'nation' ? 'nation' : 'shown'}
          onChange={(where) => set({ siteRegion: where === 'nation' ? 'nation' : null })}
        />
      )}
      <Segmented
        label={words.seats.label}
        options={(['all', 'county', 'prefecture'] as const).map((value) => ({ value, label: words.seats[value] }))}
        value={seatChoice(state)}
        onChange={(level) => set({ seats: level === 'all' ? [] : [level] })}
      />
    </>
  );
}

function FurtherControls() {
  const { state, set } = useView();
  const words = useFeatureWords(siteWords);
  return (
    <>
      {state.bank === null ? null : (
        <>
          <label className="flex cursor-pointer items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={state.upgrades}
              onChange={(event) => set({ upgrades: event.target.checked })}
              className="size-4 accent-accent"
            />
            {words.upgrades}
          </label>
          <Segmented
            label={words.rivals.label}
            options={rivalRules.map((value) => ({ value, label: words.rivals[value] }))}
            value={state.rivals}
            onChange={(rivals) => set({ rivals })}
          />
        </>
      )}
      <PlaceControls />
      <SpecialityControl />
    </>
  );
}

/** How many conditions under the fold are not the usual ones. */
function unusual({ upgrades, rivals, seats, siteRegion, speciality, bank }: UrlState): number {
  const ofBank = bank === null ? [] : [!upgrades, rivals !== 'ignored'];
  return [...ofBank, seats.length === 1, siteRegion !== null, speciality !== null].filter(Boolean).length;
}

/** What the next branches are asked by: the few that matter in sight, the others under a fold. */
export function SiteControls() {
  const { state } = useView();
  const words = useFeatureWords(siteWords);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const count = unusual(state);
  return (
    <section aria-label={words.controls} className="space-y-3">
      <DepthControl />
      <LimitControl />
      <SiteChips />
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line px-2.5 text-xs hover:border-line-strong hover:bg-panel-hover aria-expanded:bg-panel-hover"
      >
        <SlidersHorizontal size={14} aria-hidden />
        {words.further}
        {count > 0 ? <span className="font-semibold text-accent-strong">{count}</span> : null}
      </button>
      <div id={id} hidden={!isOpen} className="space-y-3">
        <FurtherControls />
      </div>
    </section>
  );
}
