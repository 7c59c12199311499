import type { IntakeSettings } from '@icfm/api/intake/schema';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { gazetteerQuery } from '../../api/private-queries.ts';
import { startWorker } from '../../private/start-worker.ts';
import { useImporting } from '../data/import-context.tsx';
import type { PrivateList, PrivateStage } from './private-stage.ts';

let lastNumber = 0;

/** Gives the file, with the gazetteer, to a worker of its own. */
function openList(file: File, gazetteer: Parameters<typeof startWorker>[0]['gazetteer']): PrivateList {
  lastNumber += 1;
  const asking = startWorker({ file, fileName: file.name, gazetteer });
  return { number: lastNumber, file, asking, settings: null, isDecided: false };
}

/** Opens the chosen file as soon as there is a gazetteer to locate it with. */
export function useOpening({ file, list }: PrivateStage) {
  const { setStage } = useImporting();
  const { data: gazetteer, error, refetch } = useQuery(gazetteerQuery);
  const isOpen = list !== null;
  useEffect(() => {
    if (file && gazetteer && !isOpen) setStage({ kind: 'private', file, list: openList(file, gazetteer) });
  }, [file, gazetteer, isOpen, setStage]);
  return { error, retry: () => void refetch() };
}

/** What can be done with the mode and its list. */
export function usePrivate(list: PrivateList | null) {
  const { setStage } = useImporting();
  const change = useCallback(
    (next: Partial<Pick<PrivateList, 'settings' | 'isDecided'>>) => {
      if (list) setStage({ kind: 'private', file: list.file, list: { ...list, ...next } });
    },
    [list, setStage],
  );
  return {
    choose: (file: File) => setStage({ kind: 'private', file, list: null }),
    forget: () => setStage({ kind: 'private', file: null, list: null }),
    leave: () => setStage({ kind: 'start' }),
    setSettings: (settings: IntakeSettings) => change({ settings }),
    setDecided: (isDecided: boolean) => change({ isDecided }),
  };
}
