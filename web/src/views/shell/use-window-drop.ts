import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { sessionQuery } from '../../api/session-query.ts';
import { useImporting } from '../data/import-context.tsx';
import { useView } from './view-context.tsx';

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/** The events of a carried file; a part of the page that takes it itself stops them. */
function listen(onOver: (isOver: boolean) => void, onFile: (file: File) => void): () => void {
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    onOver(true);
  };
  const leave = (event: DragEvent) => {
    // Leaving one element for another inside the window is no leaving.
    if (event.relatedTarget === null) onOver(false);
  };
  const drop = (event: DragEvent) => {
    onOver(false);
    const file = event.dataTransfer?.files[0];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    onFile(file);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('dragleave', leave);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
  };
}

/**
 * A file dropped anywhere on the window is read in the data sheet; true while one is carried over it. Where the person
 * has chosen that lists stay in the browser, this one stays as well.
 */
export function useWindowDrop(): boolean {
  const { set } = useView();
  const { stage, setStage } = useImporting();
  const { data: session } = useQuery(sessionQuery);
  const [isOver, setIsOver] = useState(false);
  const isPrivate = stage.kind === 'private';
  const isAllowed = isPrivate || (session !== undefined && session.role !== 'viewer');
  const latest = useRef({ set, setStage, isAllowed, isPrivate });
  latest.current = { set, setStage, isAllowed, isPrivate };
  useEffect(
    () =>
      listen(
        (over) => setIsOver(over && latest.current.isAllowed),
        (file) => {
          if (!latest.current.isAllowed) return;
          latest.current.setStage(
            latest.current.isPrivate
              ? { kind: 'private', file, list: null }
              : { kind: 'reading', handed: { content: file, fileName: file.name, versionOf: null } },
          );
          void latest.current.set({ tool: 'data', selected: null });
        },
      ),
    [],
  );
  return isOver;
}
