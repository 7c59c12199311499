import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Bounds, MapPreview } from '../../map/map-props.ts';
import type { Overlay, PrivateStage } from '../private/private-stage.ts';
import type { Draft, Target } from './draft.ts';
import type { Figures } from './use-figures.ts';

/** A file or a pasted table that has been handed over. */
export type Handed = { readonly content: Blob; readonly fileName: string; readonly versionOf: Target | null };

/**
 * Where an import stands: nothing yet, a file on its way, a draft being decided, or one that runs or has ended; or a list
 * that stays in the browser and is none.
 */
export type Stage =
  | { readonly kind: 'start' }
  | { readonly kind: 'reading'; readonly handed: Handed }
  | { readonly kind: 'draft'; readonly draft: Draft }
  | PrivateStage
  | {
      readonly kind: 'import';
      readonly id: string;
      /** What it was made from, to go back to where it fails; null for one opened from the list. */
      readonly draft: Draft | null;
      /** The numbers before it; null where they are not known. */
      readonly before: Figures | null;
    };

/** Rows on the map, and the part of it that shows them. */
export type Preview = {
  readonly map: MapPreview;
  readonly bounds: Bounds | null;
  /** How close the camera may come; the usual where absent. */
  readonly closestZoom?: number;
};

type Importing = {
  readonly stage: Stage;
  readonly setStage: (stage: Stage) => void;
  readonly setDraft: (change: (draft: Draft) => Draft) => void;
  readonly preview: Preview | null;
  readonly setPreview: (preview: Preview | null) => void;
  /** What the map shows of a list that stays in the browser; null where there is none. */
  readonly overlay: Overlay | null;
  readonly setOverlay: (overlay: Overlay | null) => void;
};

const ImportContext = createContext<Importing | null>(null);

/** A list that stays in the browser is forgotten, with the worker that holds it, once another takes its place. */
function useForgetting(stage: Stage): void {
  const asking = stage.kind === 'private' ? (stage.list?.asking ?? null) : null;
  useEffect(() => () => asking?.close(), [asking]);
}

/** Keeps what has been decided about a file while its sheet is closed, and what of it the map shows. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const [stage, setStage] = useState<Stage>({ kind: 'start' });
  const [preview, setPreview] = useState<Preview | null>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  useForgetting(stage);
  const setDraft = useCallback((change: (draft: Draft) => Draft) => {
    setStage((before) => (before.kind === 'draft' ? { kind: 'draft', draft: change(before.draft) } : before));
  }, []);
  const value = useMemo(
    () => ({ stage, setStage, setDraft, preview, setPreview, overlay, setOverlay }),
    [stage, setDraft, preview, overlay],
  );
  return <ImportContext value={value}>{children}</ImportContext>;
}

export function useImporting(): Importing {
  const importing = useContext(ImportContext);
  if (!importing) throw new Error('wanted an ImportProvider above, got none');
  return importing;
}
