import { useCallback, useEffect, useRef } from 'react';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { isTyping } from '../../ui/is-typing.ts';
import type { Target } from './draft.ts';
import { useImporting } from './import-context.tsx';

/** Takes a file, or a pasted table, on its way to the server. */
export function useHandOver() {
  const { setStage } = useImporting();
  const words = useFeatureWords(importWords);
  const handFile = useCallback(
    (file: File, versionOf: Target | null = null) =>
      setStage({ kind: 'reading', handed: { content: file, fileName: file.name, versionOf } }),
    [setStage],
  );
  const handText = useCallback(
    (text: string) => {
      const content = new Blob([text], { type: 'text/plain' });
      setStage({ kind: 'reading', handed: { content, fileName: `${words.drop.pastedName}.txt`, versionOf: null } });
    },
    [setStage, words],
  );
  return { handFile, handText };
}

const isTable = (text: string) => text.includes('\n') && /[\t,;|]/.test(text);

/** Ctrl+V with a file or a table, wherever the focus is, unless something is being typed. */
export function usePastedTable(isOn: boolean): void {
  const hands = useHandOver();
  const latest = useRef(hands);
  latest.current = hands;
  useEffect(() => {
    if (!isOn) return;
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // Cells copied from a spreadsheet come as text and as a picture of them.
      if (isTable(text)) latest.current.handText(text);
      else if (file) latest.current.handFile(file);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isOn]);
}
