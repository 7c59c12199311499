import type { ImportedData, ImportedList } from '@icfm/api/readmodel/imported-data';
import type { Branch } from '@icfm/data/model/branch';
import type { Cluster } from '@icfm/data/model/cluster';

/** An ordinary branch of an imported list at the seat of Hefei, but for what is said of it. */
export function importedBranch(own: Partial<Branch> & Pick<Branch, 'id'>): Branch {
  return {
    nameZh: `${own.id}支行`,
    bankName: '徽商银行',
    specialities: [],
    serves: null,
    authority: 'unknown',
    authorityNote: null,
    adcode: '340100',
    positionPrecision: 'prefecture',
    adcodeBasis: 'stated',
    longitude: null,
    latitude: null,
    code: null,
    relation: 'ordinary',
    importId: 'list-1',
    openedYear: null,
    dateNote: null,
    designatedBy: null,
    status: 'imported',
    evidenceTier: 'C',
    sourceKind: 'import',
    sources: [{ title: '名单.csv', url: null, publisher: null, grade: 'C' }],
    note: null,
    ...own,
  };
}

/** A branch at a street address, in degrees. */
export function streetBranch(
  own: Partial<Branch> & Pick<Branch, 'id'>,
  [longitude, latitude]: readonly [number, number],
): Branch {
  return importedBranch({ positionPrecision: 'street', adcodeBasis: 'nearest-seat', longitude, latitude, ...own });
}

/** A specialised SME cluster in Hefei, but for what is said of it. */
export function importedCluster(own: Partial<Cluster> & Pick<Cluster, 'id' | 'nameZh'>): Cluster {
  return {
    kind: 'sme-characteristic',
    batch: null,
    designatedYear: 2024,
    nameEn: own.nameZh,
    sector: 'new-materials',
    hostLevel: 'prefecture',
    hostAdcodes: ['340100'],
    nameBasis: 'as-printed',
    sources: [{ title: '集群.csv', url: null, publisher: null, grade: 'C' }],
    note: null,
    importId: 'list-1',
    ...own,
  };
}

/** A list of its kind; the rest is empty. */
export function listOf(own: Partial<ImportedList> & Pick<ImportedList, 'kind'>): ImportedList {
  const empty = { branches: [], clusters: [], flows: [], specialities: [] };
  return { id: 'list-1', title: '网点清单', asOf: '2026-11-27', ...empty, ...own };
}

/** What a workspace has imported, beside the bundled data where nothing else is said. */
export function importedOf(lists: readonly ImportedList[], own: Partial<ImportedData> = {}): ImportedData {
  const modes = { branches: 'join', clusters: 'join', flows: 'join' } as const;
  return { workspaceId: 'north', version: '1', modes, lists, beyond: null, ...own };
}

/**
 * So many ordinary branches at street addresses, every tenth of them specialised: around the seats of some counties,
 * dense in the first ones. The same on every machine.
 */
export function manyBranches(count: number, seats: readonly (readonly [number, number])[]): Branch[] {
  const random = createRandom(20261127);
  const banks = ['徽商银行', '中国工商银行', '招商银行', '杭州银行'];
  return Array.from({ length: count }, (_, index) => {
    const [longitude, latitude] = seats[Math.floor(random() ** 2 * seats.length)] ?? [117, 31];
    const bankName = banks[index % banks.length] ?? '';
    const specialities = index % 10 === 0 ? ['industry:new-energy'] : [];
    const own = {
      id: `list-1-${index}`,
      nameZh: `${bankName}第${index}支行`,
      bankName,
      specialities,
      code: `9${index}`,
    };
    return streetBranch(own, [longitude + (random() - 0.5) / 2, latitude + (random() - 0.5) / 2]);
  });
}

/** Mulberry32, in the public domain. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
