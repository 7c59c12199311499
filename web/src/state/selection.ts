import type { MapTarget } from '../map/map-props.ts';

const selectionKinds = ['cluster', 'branch', 'flow', 'place', 'bank', 'site', 'corridor', 'context'] as const;
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

/** The same as it stands in the address. */
export function writeSelection(selection: Selection | null): string | null {
  return selection ? `${selection.kind}:${selection.id}` : null;
}

/** What of it the map can mark: a bank has no one place, a corridor is drawn as a flow under its own id. */
export function toTarget(selection: Selection | null): MapTarget | null {
  if (!selection || selection.kind === 'bank') return null;
  if (selection.kind === 'corridor') return `flow:${selection.id}`;
  return `${selection.kind}:${selection.id}`;
}
