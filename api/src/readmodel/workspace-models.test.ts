import { loadCatalogue } from '@icfm/data/catalogue';
import { describe, expect, test } from 'vitest';
import type { ImportedData, ImportedList } from './imported-data.ts';
import { buildReadModel } from './read-model.ts';
import { createWorkspaceModels } from './workspace-models.ts';

const base = buildReadModel(loadCatalogue());
const modes = { branches: 'join', clusters: 'join', flows: 'join' } as const;
const list: ImportedList = {
  ...{ id: 'list-1', title: '名单', kind: 'branches', asOf: '2026-11-27' },
  ...{ branches: [], clusters: [], flows: [], specialities: [] },
};
const dataOf = (version: string, lists = [list]): ImportedData => ({
  workspaceId: 'north',
  version,
  modes,
  lists,
  beyond: null,
});

/** A store whose answers are given one by one, by hand. */
function heldBack() {
  const asked: ((data: ImportedData | null) => void)[] = [];
  const load = () => new Promise<ImportedData | null>((resolve) => void asked.push(resolve));
  return { asked, load };
}

describe('models of workspaces', () => {
  test('a workspace without imports has the bundled model', async () => {
    const models = createWorkspaceModels({ base, load: async () => null });
    await models.refresh('north');
    expect(models.modelFor('north')).toBe(base);
  });

  test('a refresh swaps the model of its workspace alone, and an emptied workspace has the bundled one again', async () => {
    let lists = [list];
    const models = createWorkspaceModels({ base, load: async () => dataOf('1', lists) });
    await models.refresh('north');
    const first = models.modelFor('north');
    expect([first.workspaceId, models.modelFor('south')]).toEqual(['north', base]);
    lists = [];
    await models.refresh('north');
    expect(models.modelFor('north')).toBe(base);
    // Who began on the former model still has it whole.
    expect(first.lists).toHaveLength(1);
  });

  test('refreshes during one share a single run after it, which sees what was stored meanwhile', async () => {
    const { asked, load } = heldBack();
    const models = createWorkspaceModels({ base, load });
    const first = models.refresh('north');
    const [second, third] = [models.refresh('north'), models.refresh('north')];
    expect(asked).toHaveLength(1);
    asked[0]?.(dataOf('1'));
    await first;
    const before = models.modelFor('north').version;
    await Promise.resolve();
    expect(asked).toHaveLength(2);
    asked[1]?.(dataOf('2'));
    await Promise.all([second, third]);
    expect(asked).toHaveLength(2);
    expect(models.modelFor('north').version).not.toBe(before);
  });

  test('a refresh that fails says so, keeps the model and does not stop the next', async () => {
    let isBroken = false;
    const load = async () => {
      if (isBroken) throw new Error('the store is gone');
      return dataOf('1');
    };
    const models = createWorkspaceModels({ base, load });
    await models.refresh('north');
    const kept = models.modelFor('north');
    isBroken = true;
    const [broken, next] = [models.refresh('north'), models.refresh('north')];
    isBroken = true;
    await expect(broken).rejects.toThrow('the store is gone');
    await expect(next).rejects.toThrow('the store is gone');
    expect(models.modelFor('north')).toBe(kept);
    isBroken = false;
    await models.refresh('north');
    expect(models.modelFor('north').version).toBe(kept.version);
  });

  test('a change that is told twice is built once', async () => {
    const models = createWorkspaceModels({ base, load: async () => dataOf('1') });
    await models.refresh('north');
    const model = models.modelFor('north');
    await models.refresh('north');
    expect(models.modelFor('north')).toBe(model);
  });

  test('each new model is made ready once it answers, and failing to changes nothing', async () => {
    const prepared: string[] = [];
    const prepare = async ({ version }: { version: string }) => {
      prepared.push(version);
      throw new Error('not ready');
    };
    const models = createWorkspaceModels({ base, load: async () => dataOf('1'), prepare });
    await models.refresh('north');
    expect(prepared).toEqual([models.modelFor('north').version]);
  });
});
