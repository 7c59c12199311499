import type { CoverageAnswer, RegionCoverage } from '@icfm/api/coverage/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { provinceOutlinesQuery } from '../../api/compare-queries.ts';
import { coverageQuery } from '../../api/queries.ts';
import { compareWords } from '../../i18n/compare-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { levelOf, provinceOf } from '../../state/region-code.ts';
import { mostPins } from '../../state/url.ts';
import { useShortName } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { neighboursOf, type OutlinedPlace } from './neighbours.ts';

export const fourMacroRegions: readonly string[] = ['east', 'central', 'west', 'northeast'];

/** The regions with the most clusters; those without any say nothing and are left out. */
function largest(regions: readonly RegionCoverage[], most: number): string[] {
  return regions
    .filter(({ summary }) => summary.clusters > 0)
    .sort((a, b) => b.summary.clusters - a.summary.clusters || a.id.localeCompare(b.id))
    .slice(0, most)
    .map(({ id }) => id);
}

/** A province with its neighbours, itself first. */
function aroundProvince(province: string, outlines: readonly OutlinedPlace[], answer: CoverageAnswer): string[] {
  const around = neighboursOf(province, outlines);
  return [
    province,
    ...largest(
      answer.provinces.filter(({ id }) => around.includes(id)),
      mostPins - 1,
    ),
  ];
}

/** The province that the page or the first pin is about; null where neither is in one. */
function useProvince(ids: readonly string[]): string | null {
  const { state } = useView();
  const place = [state.region, ...ids].find((id) => /^\d{6}$/.test(id));
  return place === undefined ? null : provinceOf(place);
}

type Set = { readonly label: string; readonly pins: readonly string[] };

function useSets(ids: readonly string[]): Set[] {
  const { state } = useView();
  const words = useFeatureWords(compareWords);
  const nameRegion = useShortName();
  const province = useProvince(ids);
  const { data: answer } = useQuery(coverageQuery({ ...state, region: 'nation' }));
  const { data: outlines } = useQuery(provinceOutlinesQuery);
  return useMemo(() => {
    const all = { label: words.macroRegions, pins: fourMacroRegions };
    const record = answer?.provinces.find(({ id }) => id === province);
    if (!record || !answer || !outlines || province === null) return [all];
    const place = nameRegion(record);
    const inside = answer.prefectures.filter(({ id }) => levelOf(id) === 'prefecture' && provinceOf(id) === province);
    const sets = [
      { label: fill(words.neighbours, { place }), pins: aroundProvince(province, outlines, answer) },
      { label: fill(words.children, { place }), pins: largest(inside, mostPins) },
    ];
    return [all, ...sets.filter(({ pins }) => pins.length > 1)];
  }, [answer, outlines, province, words, nameRegion]);
}

const chipLook =
  'inline-flex min-h-7 cursor-pointer items-center rounded-full border border-line px-2.5 text-xs text-ink-muted hover:border-line-strong hover:text-ink';

/** Sets of places that are often wanted together; one click replaces the pins. */
export function QuickSets({ ids }: { readonly ids: readonly string[] }) {
  const { set } = useView();
  const words = useFeatureWords(compareWords);
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="text-xs text-ink-muted">{words.sets}</span>
      {useSets(ids).map(({ label, pins }) => (
        <button
          key={label}
          type="button"
          title={pins === fourMacroRegions ? undefined : fill(words.setNote, { count: pins.length })}
          onClick={() => set({ pins: [...pins] })}
          className={chipLook}
        >
          {label}
        </button>
      ))}
      {ids.length > 0 ? (
        <button
          type="button"
          onClick={() => set({ pins: [] })}
          className="min-h-7 cursor-pointer px-1.5 text-xs text-accent-strong underline underline-offset-4"
        >
          {words.clear}
        </button>
      ) : null}
    </div>
  );
}
