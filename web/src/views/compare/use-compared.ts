import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { placeAccessQuery, placeCoverageQuery } from '../../api/compare-queries.ts';
import { RequestError } from '../../api/get-json.ts';
import { accessQuery, coverageQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { isMacroRegion } from '../../state/region-code.ts';
import { useShortName } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { type ComparedPlace, comparePlace } from './compared-place.ts';
import { type LeftOut, readPins } from './read-pins.ts';

export type Compared = {
  /** Null until the nation's answer has come. */
  readonly nation: ComparedPlace | null;
  /** In the order of the address; a place whose answer has not come yet is missing. */
  readonly places: readonly ComparedPlace[];
  readonly ids: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly error: Error | null;
  readonly retry: () => void;
};

const isMissing = (error: Error | null) => error instanceof RequestError && error.status === 404;

function usePlaceName() {
  const { words } = useWords();
  const nameRegion = useShortName();
  return (region: { id: string; level: string; nameZh: string; nameEn: string }) => {
    const { id } = region;
    if (id === 'nation') return words.region.nation;
    return isMacroRegion(id) ? words.region[id] : nameRegion(region);
  };
}

function useNation(): ComparedPlace | null {
  const { state } = useView();
  const nameOf = usePlaceName();
  const parameters = { ...state, region: 'nation' };
  const { data: coverage } = useQuery(coverageQuery(parameters));
  const { data: access } = useQuery(accessQuery(parameters));
  if (coverage?.scope.id !== 'nation') return null;
  return comparePlace(nameOf(coverage.scope), coverage, access?.scope.id === 'nation' ? access : undefined);
}

/** The pinned places with their answers, and what of the address could not be compared. The last answers stay while the next load. */
export function useCompared(): Compared {
  const { state } = useView();
  const nameOf = usePlaceName();
  const { kept, leftOut } = useMemo(() => readPins(state.pins), [state.pins]);
  const coverages = useQueries({ queries: kept.map((region) => placeCoverageQuery({ ...state, region })) });
  const accesses = useQueries({ queries: kept.map((region) => placeAccessQuery({ ...state, region })) });
  const lastAnswers = useRef(new Map<string, ComparedPlace>());
  const missingCodes = kept.filter((_, index) => isMissing(coverages[index]?.error ?? null)).join();
  const missing = useMemo(() => missingCodes.split(',').filter(Boolean), [missingCodes]);
  const ids = useMemo(() => kept.filter((id) => !missing.includes(id)), [kept, missing]);
  for (const [index, id] of kept.entries()) {
    const [coverage, access] = [coverages[index]?.data, accesses[index]];
    // Both halves of one question: a new verdict never stands beside the access of the question before.
    const isWhole = access?.data !== undefined || access?.isError || !lastAnswers.current.has(id);
    if (coverage && isWhole) lastAnswers.current.set(id, comparePlace(nameOf(coverage.scope), coverage, access?.data));
  }
  const failed = [...coverages, ...accesses].filter(({ error }) => error !== null && !isMissing(error));
  return {
    nation: useNation(),
    places: ids.flatMap((id) => lastAnswers.current.get(id) ?? []),
    ids,
    leftOut: [...leftOut, ...missing.map((code): LeftOut => ({ code, reason: 'unknown' }))],
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const query of failed) void query.refetch();
    },
  };
}
