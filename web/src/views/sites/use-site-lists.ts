import { useView } from '../shell/view-context.tsx';
import { isSameSet } from './use-site-plan.ts';

const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id);

/** Which sites must and must not be chosen, and the steps between. A site is never both. */
export function useSiteLists() {
  const { state, set } = useView();
  const { locked, forbidden, picked } = state;
  const isLocked = (id: string) => locked.includes(id);
  const isForbidden = (id: string) => forbidden.includes(id);
  return {
    isLocked,
    isForbidden,
    toggleLock: (id: string) =>
      void set(
        isLocked(id) ? { locked: without(locked, id) } : { locked: [...locked, id], forbidden: without(forbidden, id) },
      ),
    toggleForbid: (id: string) =>
      void set(
        isForbidden(id)
          ? { forbidden: without(forbidden, id) }
          : { forbidden: [...forbidden, id], locked: without(locked, id), picked: without(picked, id) },
      ),
    lockAll: (ids: readonly string[]) =>
      void set({
        locked: isSameSet(locked, ids) ? locked : [...new Set(ids)],
        forbidden: forbidden.filter((id) => !ids.includes(id)),
        picked: [],
      }),
  };
}
