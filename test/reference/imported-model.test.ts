import { measureCoverage } from '@icfm/api/coverage/measure-coverage';
import { CoverageQuery } from '@icfm/api/coverage/parameters';
import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import type { ReadModel } from '@icfm/api/readmodel/read-model';
import { describe, expect, test } from 'vitest';
import { bundledModel } from '../bundled-model.ts';
import { importedBranch, importedCluster, importedOf, listOf, streetBranch } from '../imported-lists.ts';

const base = bundledModel;
const build = (...parts: Parameters<typeof importedOf>) => buildWorkspaceModel(base, importedOf(...parts));
const branchIn = ({ catalogue }: ReadModel, id: string) => catalogue.branches.find((branch) => branch.id === id);
const heldIn = ({ catalogue }: ReadModel) =>
  Object.fromEntries(catalogue.completeness.map(({ labelEn, rowsHeld }) => [labelEn, rowsHeld]));

const parametersOf = (query: Record<string, string> = {}) => ({
  ...{ kinds: [], sectors: [], region: 'nation' },
  ...CoverageQuery.parse(query),
});

/** A bundled branch that is specialised and stands in a prefecture. */
const registered = base.countedBranches.find(
  ({ positionPrecision, specialities }) => positionPrecision === 'prefecture' && specialities.length === 1,
);
if (registered === undefined) throw new Error('the register holds a specialised branch in a prefecture');

describe('doubles between lists and register', () => {
  const double = { nameZh: registered.nameZh, bankName: registered.bankName, adcode: registered.adcode };

  test('a branch of the register that is in an own list too is one record: the own one, with all that is known', async () => {
    const own = importedBranch({ id: 'a', ...double, relation: 'own', code: '1', specialities: ['green'] });
    const model = await build([listOf({ kind: 'branches', branches: [own] })]);
    expect(model.merged.branches).toBe(1);
    expect(model.catalogue.branches).toHaveLength(base.catalogue.branches.length);
    expect(branchIn(model, registered.id)).toBeUndefined();
    expect(branchIn(model, 'a')).toMatchObject({ relation: 'own', code: '1', authority: registered.authority });
    expect(branchIn(model, 'a')?.specialities).toEqual(['green', ...registered.specialities]);
    expect(branchIn(model, 'a')?.sources).toEqual([...own.sources, ...registered.sources]);
  });

  test('an own list comes before a competitor, that before an ordinary one, whatever the order of import', async () => {
    const at = (id: string, relation: 'own' | 'competitor' | 'ordinary') =>
      listOf({ kind: 'branches', id, branches: [importedBranch({ id, relation, importId: id, code: '77' })] });
    const model = await build([at('c', 'ordinary'), at('b', 'competitor'), at('a', 'own')]);
    const kept = model.catalogue.branches.filter(({ code }) => code === '77');
    expect([kept.map(({ id }) => id), model.merged.branches]).toEqual([['a'], 2]);
  });

  test('a street position of the own list stands against the county of another', async () => {
    const own = streetBranch({ id: 'a', code: '5', relation: 'own' }, [117.3, 31.9]);
    const other = importedBranch({ id: 'b', code: '5', importId: 'list-2', authority: 'yes' });
    const model = await build([
      listOf({ kind: 'branches', branches: [own] }),
      listOf({ kind: 'branches', id: 'list-2', branches: [other] }),
    ]);
    expect(branchIn(model, 'a')).toMatchObject({ positionPrecision: 'street', longitude: 117.3, authority: 'yes' });
  });

  test.each([
    ['another code', { code: '2' }, { code: '1' }],
    ['another prefecture', { adcode: '340200' }, {}],
    ['another bank', { bankName: '杭州银行' }, {}],
  ])('%s makes another branch of the same name', async (_, one, other) => {
    const named = { nameZh: '科技支行' };
    const model = await build([
      listOf({ kind: 'branches', branches: [importedBranch({ id: 'a', ...named, ...one })] }),
      listOf({ kind: 'branches', id: 'list-2', branches: [importedBranch({ id: 'b', ...named, ...other })] }),
    ]);
    expect(model.merged.branches).toBe(0);
  });

  test('spaces, width, legal form and a leading 中国 make no other branch', async () => {
    const one = importedBranch({
      id: 'a',
      nameZh: '中国建设银行股份有限公司 合肥（科技）支行',
      bankName: '中国建设银行',
    });
    const other = importedBranch({ id: 'b', nameZh: '建设银行合肥(科技)支行', bankName: '建设银行股份有限公司' });
    const model = await build([
      listOf({ kind: 'branches', branches: [one] }),
      listOf({ kind: 'branches', id: 'list-2', branches: [other] }),
    ]);
    expect(model.merged.branches).toBe(1);
  });

  test('doubles within one list stay as that list was imported', async () => {
    const twice = ['a', 'b'].map((id) => importedBranch({ id, nameZh: '同名支行' }));
    const model = await build([listOf({ kind: 'branches', branches: twice })]);
    expect([model.merged.branches, branchIn(model, 'a'), branchIn(model, 'b')]).toEqual([0, ...twice]);
  });

  test('a cluster of the same name and kind is the imported one', async () => {
    const [bundled] = base.catalogue.clusters;
    const cluster = importedCluster({ id: 'W-1', nameZh: bundled?.nameZh ?? '', kind: bundled?.kind ?? 'innovative' });
    const model = await build([listOf({ kind: 'clusters', clusters: [cluster] })]);
    expect(model.merged.clusters).toBe(1);
    expect(model.clusters).toHaveLength(base.clusters.length);
    expect(model.catalogue.clusters.filter(({ nameZh }) => nameZh === bundled?.nameZh)).toEqual([cluster]);
  });

  test('flows all stay: records are never added up nor thrown together', async () => {
    const flows = base.catalogue.flows.slice(0, 3).map((flow) => ({ ...flow, id: `W-${flow.id}`, importId: 'list-1' }));
    const model = await build([listOf({ kind: 'flows', flows })]);
    expect(model.catalogue.flows).toHaveLength(base.catalogue.flows.length + 3);
  });
});

describe('specialities given to known branches', () => {
  const change = { branchId: registered.id, specialities: ['green'], importId: 'list-2' };
  const specialities = listOf({
    ...{ kind: 'specialities', id: 'list-2', title: '专营清单' },
    specialities: [{ ...change, authority: 'yes' }],
  });

  test('take the place of those it had, with the list as a source', async () => {
    const model = await build([specialities]);
    expect(branchIn(model, registered.id)).toMatchObject({ specialities: ['green'], authority: 'yes' });
    expect(branchIn(model, registered.id)?.sources.at(-1)?.title).toBe('专营清单');
  });

  test('reach the record that stands for a double', async () => {
    const { nameZh, bankName, adcode } = registered;
    const own = importedBranch({ id: 'a', nameZh, bankName, adcode, relation: 'own' });
    const model = await build([listOf({ kind: 'branches', branches: [own] }), specialities]);
    expect(branchIn(model, 'a')).toMatchObject({ specialities: ['green'], authority: 'yes' });
  });

  test('leave authority alone where they say nothing of it, and pass over a branch that is gone', async () => {
    const silent = [change, { ...change, branchId: 'gone' }].map((each) => ({ ...each, authority: null }));
    const model = await build([{ ...specialities, specialities: silent }]);
    expect(branchIn(model, registered.id)?.authority).toBe(registered.authority);
  });
});

describe('completeness', () => {
  const green = ['science-technology', 'green'].map((code, index) =>
    importedBranch({ id: `b${index}`, specialities: [code] }),
  );

  test('counts bundled and imported records, and gives each list a line without an official total', async () => {
    const model = await build([listOf({ kind: 'branches', branches: green })]);
    const technology = base.catalogue.completeness.find(({ dataset }) => dataset === 'branches');
    expect(heldIn(model)).toMatchObject({ [technology?.labelEn ?? '']: (technology?.rowsHeld ?? 0) + 1, 网点清单: 2 });
    expect(model.catalogue.completeness.at(-1)).toEqual({
      ...{ dataset: 'branches', labelZh: '网点清单', labelEn: '网点清单', rowsHeld: 2 },
      ...{ officialTotal: null, asOf: '2026-11-27' },
    });
  });

  test('a double counts once', async () => {
    const { nameZh, bankName, adcode, specialities } = registered;
    const own = importedBranch({ id: 'a', nameZh, bankName, adcode, specialities });
    const model = await build([listOf({ kind: 'branches', branches: [own] })]);
    expect(heldIn(model)).toEqual({ ...heldIn(base), 网点清单: 1 });
  });

  test('a list in place of the bundled one is counted alone', async () => {
    const clusters = ['甲', '乙'].map((nameZh, index) => importedCluster({ id: `W-${index}`, nameZh }));
    const modes = { branches: 'join', clusters: 'replace', flows: 'replace' } as const;
    const model = await build([listOf({ kind: 'clusters', clusters })], { modes });
    const sme = model.catalogue.completeness.filter(({ dataset }) => dataset === 'clusters');
    expect(sme.map(({ rowsHeld }) => rowsHeld)).toEqual([0, 2, 0, 2]);
    expect(model.clusters.map(({ cluster }) => cluster.id)).toEqual(['W-0', 'W-1']);
    // No list of flows is there to take the place of the bundled ones.
    expect([model.catalogue.flows, model.modes.flows]).toEqual([base.catalogue.flows, 'join']);
  });
});

describe('a model with imported branches', () => {
  test('measures presence, which the bundled register cannot answer', async () => {
    const model = await build([listOf({ kind: 'branches', branches: [importedBranch({ id: 'a' })] })]);
    const before = measureCoverage(base, parametersOf());
    const after = measureCoverage(model, parametersOf());
    expect(before?.nation.summary.presence.isMeasured).toBe(false);
    expect(after?.nation.summary.presence.isMeasured).toBe(true);
    const inHefei = after?.clusters.filter(({ memberAdcodes }) => memberAdcodes.includes('340100')) ?? [];
    expect(inHefei.length).toBeGreaterThan(0);
    expect(inHefei.every(({ verdicts }) => verdicts.presence === 'certain')).toBe(true);
  });

  test('a street position is 200 m wide and lies inside no unit', async () => {
    const seat = base.gazetteer.find('prefecture', '340100');
    const [longitude, latitude] = [seat?.longitude ?? 0, (seat?.latitude ?? 0) + 0.1];
    const near = streetBranch({ id: 'a', specialities: ['green'] }, [longitude, latitude]);
    const model = await build([listOf({ kind: 'branches', branches: [near] })], {
      modes: { branches: 'replace', clusters: 'join', flows: 'join' },
    });
    const cluster = measureCoverage(model, parametersOf())?.clusters.find(({ memberAdcodes }) =>
      memberAdcodes.includes('340100'),
    );
    const band = cluster?.nearest.specialised?.distanceKilometers;
    // A tenth of a degree of latitude: 6,371.0088 · π / 1800 = 11.1195 km.
    expect(band).toEqual({ estimate: 11.12, lower: 10.92, upper: 11.32, isInside: false });
    expect(model.positions.branches.get('a')?.region?.provinceAdcode).toBe('340000');
  });

  test('a street address without coordinates has no position', async () => {
    const lost = importedBranch({ id: 'a', positionPrecision: 'street' });
    const model = await build([listOf({ kind: 'branches', branches: [lost] })]);
    expect(model.positions.branches.has('a')).toBe(false);
  });

  test('leaves the bundled model as it is, shares its regions and says whose it is', async () => {
    const before = JSON.stringify([base.catalogue.branches, base.catalogue.clusters, base.catalogue.completeness]);
    const lists = [listOf({ kind: 'branches', branches: [importedBranch({ id: 'a' })] })];
    const model = await build(lists);
    expect(JSON.stringify([base.catalogue.branches, base.catalogue.clusters, base.catalogue.completeness])).toBe(
      before,
    );
    expect([base.lists, base.workspaceId, base.hasOrdinaryBranches]).toEqual([[], null, false]);
    expect(model.gazetteer).toBe(base.gazetteer);
    expect(model.catalogue.topologies).toBe(base.catalogue.topologies);
    expect(model.workspaceId).toBe('north');
    expect(model.lists).toEqual([{ id: 'list-1', title: '网点清单', kind: 'branches', asOf: '2026-11-27', count: 1 }]);
  });

  test('its version hangs on data and workspace, and tells the name of neither', async () => {
    const lists = [listOf({ kind: 'branches', branches: [importedBranch({ id: 'a' })] })];
    const asked = [{}, {}, { version: '2' }, { workspaceId: 'south' }];
    const [first, again, later, elsewhere] = await Promise.all(asked.map((own) => build(lists, own)));
    expect(again?.version).toBe(first?.version);
    expect(new Set([base, first, later, elsewhere].map((model) => model?.version)).size).toBe(4);
    expect(first?.version).toMatch(/^[0-9a-f]{12}$/);
  });
});
