import { useQueryStates } from 'nuqs';
import { urlParsers } from './url.ts';

/** The address of the page as state. Setting pushes an entry, so that back and forward work; pass `replaced` for steps
 * of one gesture, such as a slider's or the camera's. */
export function useViewState() {
  return useQueryStates(urlParsers, { history: 'push' });
}

export const replaced = { history: 'replace' } as const;

export type SetViewState = ReturnType<typeof useViewState>[1];
