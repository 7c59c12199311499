import { loadCatalogue } from '@icfm/data/catalogue';
import { describe, expect, it } from 'vitest';

const catalogue = loadCatalogue();
const { sectors, sectorGroups, specialities, labels, clusters, branches, formerBranches, flows, flowContext } =
  catalogue;

function missing(vocabulary: string, values: (string | null)[]): string[] {
  const known = Object.keys(labels[vocabulary] ?? {});
  return [...new Set(values)].filter((value) => value !== null).filter((value) => !known.includes(value));
}

describe('the sector vocabulary', () => {
  it('holds ten emerging industries, six future fields and eight key chains', () => {
    const count = (category: string) => sectors.filter((sector) => sector.category === category).length;
    expect([count('emerging'), count('future'), count('key-chain'), count('other')]).toEqual([10, 6, 8, 1]);
  });

  it('gives every key chain a wider sector of the same group', () => {
    for (const chain of sectors.filter(({ category }) => category === 'key-chain')) {
      const parent = sectors.find(({ code }) => code === chain.parent);
      expect([chain.code, parent?.group]).toEqual([chain.code, chain.group]);
    }
  });

  it('maps every sector code of the files to one sector', () => {
    const used = [...clusters, ...flows, ...flowContext].flatMap(({ sector }) => (sector === null ? [] : [sector]));
    const industries = branches.flatMap((branch) =>
      branch.specialities.filter((code) => code.startsWith('industry:')).map((code) => code.slice('industry:'.length)),
    );
    for (const code of new Set([...used, ...industries])) {
      expect([code, sectors.filter(({ fileCodes }) => fileCodes.includes(code)).length]).toEqual([code, 1]);
    }
  });

  it('uses every parent group and names all in both languages', () => {
    expect(new Set(sectors.map(({ group }) => group))).toEqual(new Set(sectorGroups.map(({ code }) => code)));
    const named = [...sectors, ...sectorGroups, ...specialities];
    expect(named.filter(({ nameZh, nameEn }) => !/\p{Script=Han}/u.test(nameZh) || !/[A-Za-z]/.test(nameEn))).toEqual(
      [],
    );
  });

  it('counts technology, small-firm and advanced-manufacturing specialities as general', () => {
    const general = specialities.filter(({ isGeneral }) => isGeneral).map(({ code }) => code);
    expect(general).toEqual(['science-technology', 'inclusive-micro', 'advanced-manufacturing']);
  });
});

describe('labels', () => {
  it('name every closed code of clusters and branches', () => {
    expect(
      missing(
        'clusterKind',
        clusters.map(({ kind }) => kind),
      ),
    ).toEqual([]);
    expect(
      missing(
        'clusterBatch',
        clusters.map(({ batch }) => batch),
      ),
    ).toEqual([]);
    expect(
      missing(
        'nameBasis',
        clusters.map(({ nameBasis }) => nameBasis),
      ),
    ).toEqual([]);
    expect(
      missing(
        'branchStatus',
        branches.map(({ status }) => status),
      ),
    ).toEqual([]);
    expect(
      missing(
        'adcodeBasis',
        branches.map(({ adcodeBasis }) => adcodeBasis),
      ),
    ).toEqual([]);
    expect(
      missing(
        'positionPrecision',
        branches.map(({ positionPrecision }) => positionPrecision),
      ),
    ).toEqual([]);
    expect(
      missing(
        'evidenceTier',
        branches.map(({ evidenceTier }) => evidenceTier),
      ),
    ).toEqual([]);
    expect(
      missing(
        'sourceKind',
        branches.map(({ sourceKind }) => sourceKind),
      ),
    ).toEqual([]);
    expect(
      missing(
        'formerBranchEvent',
        formerBranches.map(({ event }) => event),
      ),
    ).toEqual([]);
  });

  it('name every closed code of transfer records and regions', () => {
    const records = [...flows, ...flowContext];
    expect(
      missing(
        'flowKind',
        records.map(({ kind }) => kind),
      ),
    ).toEqual([]);
    expect(
      missing(
        'direction',
        records.map(({ direction }) => direction),
      ),
    ).toEqual([]);
    expect(
      missing(
        'timeBasis',
        records.map(({ timeBasis }) => timeBasis),
      ),
    ).toEqual([]);
    expect(
      missing(
        'amountBasis',
        records.map(({ basis }) => basis),
      ),
    ).toEqual([]);
    expect(
      missing(
        'amountQualifier',
        records.map(({ amountQualifier }) => amountQualifier),
      ),
    ).toEqual([]);
    expect(
      missing(
        'transferModel',
        records.map(({ model }) => model),
      ),
    ).toEqual([]);
    expect(
      missing(
        'originBasis',
        records.map(({ originBasis }) => originBasis),
      ),
    ).toEqual([]);
    expect(
      missing(
        'macroRegion',
        catalogue.regions.map(({ macroRegion }) => macroRegion),
      ),
    ).toEqual([]);
    expect(
      missing(
        'regionLevel',
        catalogue.regions.map(({ level }) => level),
      ),
    ).toEqual([]);
    expect(
      missing(
        'pointKind',
        catalogue.regions.map(({ pointKind }) => pointKind),
      ),
    ).toEqual([]);
  });

  it('are Chinese in Chinese and have no Chinese in English', () => {
    const words = Object.values(labels).flatMap((vocabulary) => Object.values(vocabulary));
    expect(words.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(words.filter(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([]);
  });
});
