import { useCallback, useEffect, useRef, useState } from 'react';
import { saveFile } from '../../export/save-file.ts';
import type { Deck } from '../../slides/slide.ts';
import { type ExportRun, nameOf, writeRun } from './export-run.ts';

export type ExportState =
  | { readonly phase: 'idle' | 'cancelled' }
  | { readonly phase: 'slides'; readonly run: ExportRun; readonly done: number; readonly total: number }
  | { readonly phase: 'writing'; readonly run: ExportRun; readonly share: number }
  | { readonly phase: 'failed'; readonly run: ExportRun; readonly error: Error }
  | { readonly phase: 'saved'; readonly name: string };

/** Tells the work of a run from that of one that was cancelled. */
function useSignal() {
  const control = useRef(new AbortController());
  useEffect(() => () => control.current.abort(), []);
  return {
    renew: () => {
      control.current.abort();
      control.current = new AbortController();
    },
    signal: () => control.current.signal,
  };
}

/**
 * Makes one file after the other of a story: first its slides, which the page draws out of sight, then the file. Cancelled,
 * failed or left, it leaves nothing behind.
 */
export function useStoryExport(nameOfRun: (run: ExportRun) => string) {
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const { renew, signal } = useSignal();
  const start = (run: ExportRun) => {
    renew();
    setState({ phase: 'slides', run, done: 0, total: run.content.chapters.length });
  };
  const onSlide = useCallback((done: number, total: number) => {
    setState((before) => (before.phase === 'slides' ? { ...before, done, total } : before));
  }, []);
  const fail = useCallback((error: Error) => {
    setState((before) => ('run' in before ? { phase: 'failed', run: before.run, error } : before));
  }, []);
  const write = async (run: ExportRun, deck: Deck) => {
    const ofRun = signal();
    const onProgress = (done: number, total: number) => {
      if (!ofRun.aborted) setState({ phase: 'writing', run, share: total > 0 ? done / total : 0 });
    };
    onProgress(0, 1);
    try {
      const blob = await writeRun(run, deck, { signal: ofRun, onProgress });
      if (ofRun.aborted) return;
      const name = nameOf(run, nameOfRun(run), deck.dataAsOf);
      saveFile(blob, name);
      setState({ phase: 'saved', name });
    } catch (cause) {
      if (!ofRun.aborted) fail(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  const cancel = () => {
    renew();
    setState({ phase: 'cancelled' });
  };
  return { state, start, cancel, onSlide, fail, write };
}
