import { parentOf } from './region-code.ts';
import type { UrlState } from './url.ts';

/**
 * What Esc undoes, the latest thing first: the selection, the open tool, the own choice of sites, the kept records, the
 * region. Null: nothing is left.
 */
export function stepBack(state: UrlState, macroRegion: string | null): Partial<UrlState> | null {
  if (state.selected !== null) return { selected: null };
  if (state.tool !== null) return { tool: null };
  if (state.picked.length > 0 && state.view === 'gaps' && state.task === 'sites') return { picked: [] };
  if (state.verdicts.length > 0 || state.isFragile) return { verdicts: [], isFragile: false };
  if (state.region !== 'nation') return { region: parentOf(state.region, macroRegion), camera: null };
  return null;
}
