import { adcodeUses } from './adcode-uses.ts';
import type { CatalogueFacts } from './catalogue.ts';
import { DataError, quote } from './data-error.ts';

/**
 * The checks that need more than one record: keys are unique, adcodes stand in the gazetteer (at the stated level where
 * one is stated), sectors and specialities in the vocabulary. Throws a `DataError` for the first that fails.
 */
export function checkCatalogue(facts: CatalogueFacts): void {
  checkKeys(facts);
  checkAdcodes(facts);
  checkSectors(facts);
  checkSpecialities(facts);
}

function checkKeys({ clusters, branches, flows, flowContext, regions, sectors, sectorGroups }: CatalogueFacts): void {
  const ids = (records: { id: string }[]) => records.map(({ id }) => id);
  const unitKeys = regions.map(({ level, adcode }) => `${level} ${adcode}`);
  checkUnique('clusters/clusters.csv', 'id', ids(clusters));
  checkUnique('branches/branches.csv', 'id', ids(branches));
  checkUnique('flows/flows.csv', 'id', ids(flows));
  checkUnique('flow-context/flow-context.csv', 'id', ids(flowContext));
  checkUnique('regions/gazetteer.csv', 'level and adcode', unitKeys);
  checkUnique(
    'sectors/sectors.json',
    'sectors.code',
    sectors.map(({ code }) => code),
  );
  checkUnique(
    'sectors/sectors.json',
    'sectors.fileCodes',
    sectors.flatMap(({ fileCodes }) => fileCodes),
  );
  checkUnique(
    'sectors/sectors.json',
    'groups.code',
    sectorGroups.map(({ code }) => code),
  );
}

function checkUnique(file: string, column: string, keys: string[]): void {
  const seen = new Set<string>();
  keys.forEach((key, index) => {
    if (seen.has(key)) throw new DataError(placeOf(file, column, index), 'a key that stands once', quote(key));
    seen.add(key);
  });
}

function checkAdcodes(facts: CatalogueFacts): void {
  const known = new Set(facts.regions.flatMap(({ adcode, level }) => [adcode, `${level} ${adcode}`]));
  for (const { file, column, row, level, adcode } of adcodeUses(facts)) {
    if (known.has(level === null ? adcode : `${level} ${adcode}`)) continue;
    const wanted = `an adcode of the gazetteer${level === null ? '' : `, level ${level}`}`;
    throw new DataError(placeOf(file, column, row), wanted, quote(adcode));
  }
}

function checkSectors({ clusters, flows, flowContext, sectors, sectorGroups }: CatalogueFacts): void {
  const fileCodes = new Set(sectors.flatMap((sector) => sector.fileCodes));
  checkKnown(
    'clusters/clusters.csv',
    'sector',
    clusters.map(({ sector }) => sector),
    fileCodes,
  );
  checkKnown(
    'flows/flows.csv',
    'sector',
    flows.map(({ sector }) => sector),
    fileCodes,
  );
  checkKnown(
    'flow-context/flow-context.csv',
    'sector',
    flowContext.map(({ sector }) => sector),
    fileCodes,
  );
  const groups = new Set(sectorGroups.map(({ code }) => code));
  checkKnown(
    'sectors/sectors.json',
    'sectors.group',
    sectors.map(({ group }) => group),
    groups,
  );
  const codes = new Set(sectors.map(({ code }) => code));
  checkKnown(
    'sectors/sectors.json',
    'sectors.parent',
    sectors.map(({ parent }) => parent),
    codes,
  );
}

function checkSpecialities({ branches, formerBranches, sectors, specialities }: CatalogueFacts): void {
  const industries = sectors.flatMap(({ fileCodes }) => fileCodes.map((code) => `industry:${code}`));
  const known = new Set([...specialities.map(({ code }) => code), ...industries]);
  branches.forEach((branch, row) => {
    const unknown = branch.specialities.find((speciality) => !known.has(speciality));
    if (unknown !== undefined) checkKnown('branches/branches.csv', 'specialities', [unknown], known, row);
  });
  const before = formerBranches.map(({ specialityBefore }) => specialityBefore);
  checkKnown('branches-former/branches-former.csv', 'specialty_before', before, known);
}

function checkKnown(
  file: string,
  column: string,
  values: (string | null)[],
  known: ReadonlySet<string>,
  first = 0,
): void {
  values.forEach((value, index) => {
    if (value === null || known.has(value)) return;
    throw new DataError(placeOf(file, column, first + index), `one of ${[...known].join(', ')}`, quote(value));
  });
}

/** A table's first record is row 2, after the header; lists in other files are counted from 1. */
function placeOf(file: string, column: string, index: number) {
  return { file, row: index + (file.endsWith('.csv') ? 2 : 1), column };
}
