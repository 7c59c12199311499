import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { checkCatalogue } from './check-catalogue.ts';

const catalogue = loadCatalogue();

function first<Value>(values: readonly Value[]): Value {
  const value = values[0];
  if (value === undefined) throw new Error('an empty list');
  return value;
}

describe('checkCatalogue', () => {
  it('names the row of an id that stands twice', () => {
    const clusters = [...catalogue.clusters, first(catalogue.clusters)];
    const row = clusters.length + 1;
    expect(() => checkCatalogue({ ...catalogue, clusters })).toThrow(
      `clusters/clusters.csv, row ${row}, column id: wanted a key that stands once, got "AMC-001"`,
    );
  });

  it('refuses a host that is no unit of the stated level', () => {
    const clusters = [{ ...first(catalogue.clusters), hostLevel: 'county' as const }];
    expect(() => checkCatalogue({ ...catalogue, clusters })).toThrow(
      'clusters/clusters.csv, row 2, column host_adcodes: wanted an adcode of the gazetteer, level county, got "440300"',
    );
  });

  it('refuses an adcode that no level knows', () => {
    const flows = [{ ...first(catalogue.flows), destinationAdcode: '999999' }];
    expect(() => checkCatalogue({ ...catalogue, flows })).toThrow(/flows\.csv, row 2, column destination_adcode/);
  });

  it('refuses a sector and a speciality that the vocabulary lacks', () => {
    const clusters = [{ ...first(catalogue.clusters), sector: 'alchemy' }];
    expect(() => checkCatalogue({ ...catalogue, clusters })).toThrow(/column sector: .* got "alchemy"/);
    const branches = [{ ...first(catalogue.branches), specialities: ['green', 'industry:alchemy'] }];
    expect(() => checkCatalogue({ ...catalogue, branches })).toThrow(/column specialities: .* got "industry:alchemy"/);
  });

  it('refuses a boundary whose unit the gazetteer lacks', () => {
    const regions = catalogue.regions.filter(({ adcode }) => adcode !== '110101');
    expect(() => checkCatalogue({ ...catalogue, regions })).toThrow(/"110101"/);
  });
});
