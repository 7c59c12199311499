import type { CoordinateSystem, Finding, IntakeSettings, PreviewRow } from '@icfm/api/intake/schema';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { previewQuery } from '../../api/import-queries.ts';
import { type Draft, hasCoordinates, type StepId, stepOf } from './draft.ts';
import { medianShift } from './preview-map.ts';
import { useSettled } from './use-settled.ts';

export const coordinateSystems = ['wgs84', 'gcj02', 'bd09'] as const satisfies readonly CoordinateSystem[];

const quietMilliseconds = 250;
const noRows: readonly PreviewRow[] = [];
const noFindings: readonly Finding[] = [];

export type PreviewState = {
  readonly rows: readonly PreviewRow[];
  /** What the settings lack, by the step that puts it right. */
  readonly lacking: Readonly<Partial<Record<StepId, readonly Finding[]>>>;
  /** Nothing is lacking, and the rows are those of the settings shown. */
  readonly isReady: boolean;
  readonly isUpdating: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
};

function byStep(findings: readonly Finding[]): Partial<Record<StepId, Finding[]>> {
  const steps: Partial<Record<StepId, Finding[]>> = {};
  for (const finding of findings) {
    const step = stepOf(finding);
    steps[step] = [...(steps[step] ?? []), finding];
  }
  return steps;
}

/** The first rows under the settings as they stand, and what the settings lack. */
export function usePreviewRows({ file, settings }: Draft): PreviewState {
  const { fileId, fileName } = file;
  const settled = useSettled(settings, quietMilliseconds);
  const query = useQuery(previewQuery({ fileId, fileName, settings: settled }));
  const { data, isPlaceholderData, error, refetch } = query;
  const findings = data?.findings ?? noFindings;
  const isCurrent = data !== undefined && !isPlaceholderData && settled === settings;
  return {
    rows: data?.rows ?? noRows,
    lacking: useMemo(() => byStep(findings), [findings]),
    isReady: isCurrent && !error && findings.every(({ severity }) => severity !== 'error'),
    isUpdating: !isCurrent && !error,
    error,
    retry: () => void refetch(),
  };
}

export type Shifts = {
  /** Metres, by system; null where no row tells. */
  readonly meters: Readonly<Record<CoordinateSystem, number | null>>;
  /** The rows where they stand in the file: read as WGS 84. */
  readonly asWritten: readonly PreviewRow[];
};

/** How far each coordinate system would move the points, from the same rows read in each. */
export function useShifts({ file, settings }: Draft): Shifts {
  const { fileId, fileName } = file;
  const isAsked = hasCoordinates(settings);
  const settled: IntakeSettings = useSettled(settings, quietMilliseconds);
  const read = useQueries({
    queries: coordinateSystems.map((coordinateSystem) => ({
      ...previewQuery({ fileId, fileName, settings: { ...settled, coordinateSystem } }),
      enabled: isAsked,
    })),
    combine: (results) => results.map(({ data }) => data?.rows ?? noRows),
  });
  return useMemo(() => {
    const [wgs84 = noRows, gcj02 = noRows, bd09 = noRows] = read;
    return {
      meters: { wgs84: medianShift(wgs84), gcj02: medianShift(gcj02), bd09: medianShift(bd09) },
      asWritten: wgs84,
    };
  }, [read]);
}
