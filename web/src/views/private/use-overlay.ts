import { useEffect } from 'react';
import { useImporting } from '../data/import-context.tsx';
import type { Overlay } from './private-stage.ts';

/** Shows own branches, and the clusters as they stand to them, on the map while the page is open. The camera stays. */
export function useOverlay({ title, clusters, branches }: Overlay): void {
  const { setOverlay } = useImporting();
  useEffect(() => setOverlay({ title, clusters, branches }), [title, clusters, branches, setOverlay]);
  useEffect(() => () => setOverlay(null), [setOverlay]);
}
