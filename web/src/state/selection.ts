import type { MapTarget } from '../map/map-props.ts';

export const selectionKinds = ['cluster', 'branch', 'flow', 'place'] as const;
export type SelectionKind = (typeof selectionKinds)[number];
export type Selection = { readonly kind: SelectionKind; readonly id: string };

/** Reads `cluster:AMC-001` and the like; anything else selects nothing. */
export function parseSelection(text: string | null): Selection | null {
  if (text === null) return null;
  const at = text.indexOf(':');
  const kind = selectionKinds.find((each) => each === text.slice(0, at));
  const id = text.slice(at + 1);
  if (!kind || id === '') return null;
  return { kind, id };
}

/** The same text for the address and for the map. */
export function toTarget(selection: Selection | null): MapTarget | null {
  return selection ? `${selection.kind}:${selection.id}` : null;
}
