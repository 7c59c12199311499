import { loadCatalogue } from '@icfm/data/catalogue';
import { describe, expect, test } from 'vitest';
import { listsBehind } from './lists-behind.ts';
import { buildReadModel, type ModelList } from './read-model.ts';

const base = buildReadModel(loadCatalogue());
const list = (id: string, kind: ModelList['kind']): ModelList => ({
  id,
  title: id,
  kind,
  asOf: '2026-11-27',
  count: 1,
});
const lists = [list('own', 'branches'), list('better', 'specialities'), list('moves', 'flows')];
const idsOf = (...question: Parameters<typeof listsBehind>) => listsBehind(...question).map(({ id }) => id);

describe('the lists behind an answer', () => {
  test('are the bundled one of each kind, then the imported ones; of branches those that give them specialities too', () => {
    expect(idsOf({ ...base, lists }, ['clusters', 'branches'])).toEqual(['clusters', 'branches', 'own', 'better']);
    expect(idsOf({ ...base, lists }, ['flows'])).toEqual(['flows', 'moves']);
  });

  test('are not the bundled one where an imported one stands in its place', () => {
    const modes = { ...base.modes, branches: 'replace' as const };
    expect(idsOf({ ...base, lists, modes }, ['branches'])).toEqual(['own', 'better']);
    expect(idsOf({ ...base, lists, modes }, ['regions'])).toEqual(['regions']);
  });

  test('name no publisher and no licence of ours for what was imported', () => {
    const [bundled, own] = listsBehind({ ...base, lists }, ['branches']);
    expect(bundled).toMatchObject({ id: 'branches', publisher: { zh: expect.any(String), en: expect.any(String) } });
    expect(own).toEqual({
      ...{ id: 'own', title: { zh: 'own', en: 'own' }, asOf: '2026-11-27' },
      ...{ publisher: null, licence: null, mapApprovalNumber: null },
    });
  });
});
