import { compareWords } from '../../i18n/compare-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { depths, mostPins } from '../../state/url.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { BasisNote, LeftOutNote, MapNote } from './compare-notes.tsx';
import { CompareTable } from './compare-table.tsx';
import { DifferenceList } from './difference-list.tsx';
import { PlacePicker } from './place-picker.tsx';
import { fourMacroRegions, QuickSets } from './quick-sets.tsx';
import { type Compared, useCompared } from './use-compared.ts';
import { useSmallMaps } from './use-small-maps.ts';

function DepthChoice() {
  const { state, set } = useView();
  const { words } = useWords();
  const own = useFeatureWords(compareWords);
  return (
    <div className="w-full sm:w-96">
      <Segmented
        label={own.depth}
        options={depths.map((value) => ({ value, label: words.depthShort[value] }))}
        value={state.depth}
        onChange={(depth) => set({ depth, verdicts: [] })}
      />
    </div>
  );
}

function Teaching() {
  const { set } = useView();
  const words = useFeatureWords(compareWords);
  return (
    <EmptyState action={words.start} onAction={() => set({ pins: [...fourMacroRegions] })}>
      <p className="text-ink">{fill(words.intro, { most: mostPins })}</p>
      <p className="mt-1">{words.introHow}</p>
    </EmptyState>
  );
}

function Figures({ compared }: { readonly compared: Compared }) {
  const { nation, places, ids } = compared;
  const maps = useSmallMaps(ids);
  if (!nation || (places.length === 0 && !compared.error)) return <Skeleton lines={8} />;
  return (
    <>
      <DifferenceList nation={nation} places={places} />
      <BasisNote />
      <CompareTable nation={nation} places={places} ids={ids} maps={maps} />
      <MapNote isOneScale={maps.isOneScale} />
    </>
  );
}

/** Up to five places side by side on one scale, with the nation as reference. */
export function Compare() {
  const compared = useCompared();
  const { ids, leftOut, error, retry } = compared;
  const words = useFeatureWords(compareWords);
  return (
    <div className="space-y-4">
      <LeftOutNote leftOut={leftOut} />
      <section aria-label={words.places} className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="w-full space-y-2 sm:w-auto">
          <PlacePicker ids={ids} />
          <QuickSets ids={ids} />
        </div>
        {ids.length > 0 ? <DepthChoice /> : null}
      </section>
      {error ? <ErrorState error={error} onRetry={retry} /> : null}
      {ids.length === 0 ? <Teaching /> : <Figures compared={compared} />}
    </div>
  );
}
