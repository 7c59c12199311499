import type { ClusterAccess } from '@icfm/api/access/schema';
import { expect, test } from 'vitest';
import { addedBankEffect } from './added-bank.ts';

function at(effectiveBanks: number | null): ClusterAccess['concentration'] {
  const specialised = { branches: 1, banks: 1, herfindahl: null, effectiveBanks };
  return { presence: null, matched: null, specialised };
}

function cluster(demandWeight: number, before: number | null, after: number | null): ClusterAccess {
  return {
    ...{ id: '', access: null, gap: null, demandWeight },
    concentration: at(before),
    concentrationWithAddedBank: after === null ? null : at(after),
  };
}

const effectOf = (clusters: ClusterAccess[]) => addedBankEffect({ clusters });

test('the mean by demand weight is taken over the clusters that had a bank before', () => {
  // (3 × 1 + 1 × 3) / 4 = 1.5 before, (3 × 2 + 1 × 4) / 4 = 2.5 after; the third had none.
  const effect = effectOf([cluster(3, 1, 2), cluster(1, 3, 4), cluster(5, null, 1)]);
  expect(effect).toEqual({ before: 1.5, after: 2.5, clusters: 2, newlyReached: 1 });
});

test('nothing is said where nothing can be compared', () => {
  expect(effectOf([])).toBeNull();
  expect(effectOf([cluster(1, null, 1)])).toBeNull();
  expect(effectOf([cluster(0, 1, 2)])).toBeNull();
});
