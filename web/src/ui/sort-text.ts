import type { SortingState } from '@tanstack/react-table';

/** `-nearest` reads as nearest, descending. */
export function readSort(text: string | null): SortingState {
  if (text === null || text === '') return [];
  return text.startsWith('-') ? [{ id: text.slice(1), desc: true }] : [{ id: text, desc: false }];
}

export function writeSort(sorting: SortingState): string | null {
  const first = sorting[0];
  if (!first) return null;
  return first.desc ? `-${first.id}` : first.id;
}
