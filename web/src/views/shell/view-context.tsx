import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { MapTarget } from '../../map/map-props.ts';
import type { Selection } from '../../state/selection.ts';
import { parseSelection, toTarget } from '../../state/selection.ts';
import type { Theme, UrlState } from '../../state/url.ts';
import { type SetViewState, useViewState } from '../../state/use-view-state.ts';

type View = {
  readonly state: UrlState;
  readonly set: SetViewState;
  readonly theme: Theme;
  readonly selection: Selection | null;
  readonly hovered: MapTarget | null;
  readonly setHovered: (target: MapTarget | null) => void;
  readonly select: (selection: Selection | null) => void;
  readonly openRegion: (region: string) => void;
};

const ViewContext = createContext<View | null>(null);

type ViewProviderProps = { readonly theme: Theme; readonly children: ReactNode };

/** The address as state, and what the pointer or the focus is on, shared by map, table and panels. */
export function ViewProvider({ theme, children }: ViewProviderProps) {
  const [state, set] = useViewState();
  const [hovered, setHovered] = useState<MapTarget | null>(null);
  const select = useCallback((selection: Selection | null) => void set({ selected: toTarget(selection) }), [set]);
  const openRegion = useCallback((region: string) => void set({ region, selected: null, camera: null }), [set]);
  const selection = useMemo(() => parseSelection(state.selected), [state.selected]);
  const view = useMemo(
    () => ({ state, set, theme, selection, hovered, setHovered, select, openRegion }),
    [state, set, theme, selection, hovered, select, openRegion],
  );
  return <ViewContext value={view}>{children}</ViewContext>;
}

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('wanted a ViewProvider above, got none');
  return view;
}
