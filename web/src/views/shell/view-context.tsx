import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Bounds, MapTarget } from '../../map/map-props.ts';
import { readAddress } from '../../state/address.ts';
import type { Selection } from '../../state/selection.ts';
import { parseSelection, writeSelection } from '../../state/selection.ts';
import type { Theme, UrlState } from '../../state/url.ts';
import { type SetViewState, useViewState } from '../../state/use-view-state.ts';

export type Focus = { readonly region: string; readonly bounds: Bounds };

type View = {
  readonly state: UrlState;
  readonly set: SetViewState;
  readonly theme: Theme;
  readonly selection: Selection | null;
  readonly hovered: MapTarget | null;
  readonly setHovered: (target: MapTarget | null) => void;
  readonly select: (selection: Selection | null) => void;
  readonly openRegion: (region: string) => void;
  /** Where a search led inside the region; it ends with the region. */
  readonly focus: Focus | null;
  readonly setFocus: (focus: Focus | null) => void;
};

const ViewContext = createContext<View | null>(null);

type Stated = { readonly state: UrlState; readonly set: View['set']; readonly theme: Theme };

function useViewOf({ state, set, theme }: Stated): View {
  const [hovered, setHovered] = useState<MapTarget | null>(null);
  const [focus, setFocus] = useState<Focus | null>(null);
  const select = useCallback((selection: Selection | null) => void set({ selected: writeSelection(selection) }), [set]);
  const openRegion = useCallback(
    (region: string) => {
      setFocus(null);
      void set({ region, selected: null, camera: null });
    },
    [set],
  );
  const selection = useMemo(() => parseSelection(state.selected), [state.selected]);
  return useMemo(
    () => ({ state, set, theme, selection, hovered, setHovered, select, openRegion, focus, setFocus }),
    [state, set, theme, selection, hovered, select, openRegion, focus],
  );
}

type ViewProviderProps = { readonly theme: Theme; readonly children: ReactNode };

/** The address as state, and what the pointer or the focus is on, shared by map, table and panels. */
export function ViewProvider({ theme, children }: ViewProviderProps) {
  const [state, set] = useViewState();
  return <ViewContext value={useViewOf({ state, set, theme })}>{children}</ViewContext>;
}

type KeptViewProviderProps = ViewProviderProps & { readonly address: string };

/** The same for a view that was kept, such as a chapter of a story: nothing on it changes it, nor the address of the page. */
export function KeptViewProvider({ address, theme, children }: KeptViewProviderProps) {
  const state = useMemo(() => readAddress(address), [address]);
  const set = useCallback<SetViewState>(async () => new URLSearchParams(address), [address]);
  return <ViewContext value={useViewOf({ state, set, theme })}>{children}</ViewContext>;
}

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('wanted a ViewProvider above, got none');
  return view;
}
