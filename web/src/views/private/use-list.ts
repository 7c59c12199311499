import type { IntakeSettings } from '@icfm/api/intake/schema';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Reading } from '../data/reading-choice.tsx';
import { inspectQuery, takeQuery } from './list-queries.ts';
import type { PrivateList } from './private-stage.ts';
import { usePrivate } from './use-private.ts';

/** Looks at the file; what is proposed for another sheet or heading row takes the place of what was decided. */
export function useInspected(list: PrivateList) {
  const { settings } = list;
  const [reading, setReading] = useState<Reading>({
    sheet: settings?.sheet ?? null,
    headerRow: settings?.headerRow ?? null,
  });
  const { data, error, isPlaceholderData } = useQuery(inspectQuery(list, reading));
  const { setSettings } = usePrivate(list);
  const proposed = data && !isPlaceholderData ? data.proposal.settings : null;
  const isNew = proposed !== null && (proposed.sheet !== settings?.sheet || proposed.headerRow !== settings?.headerRow);
  useEffect(() => {
    if (isNew && proposed) setSettings(proposed);
  });
  return { inspected: data ?? null, error, setReading };
}

/** Takes all rows under the settings, and tells how many are done meanwhile. */
export function useTaken(list: PrivateList, settings: IntakeSettings) {
  const [rows, setRows] = useState(0);
  const query = useQuery(takeQuery(list, { settings, onRows: setRows }));
  return { query, rows };
}
