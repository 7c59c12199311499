import type { Branch } from '@icfm/data/model/branch';
import type { Cluster } from '@icfm/data/model/cluster';
import type { Flow } from '@icfm/data/model/flow';
import type { Source } from '@icfm/data/model/source';
import type { SpecialityChange } from '../readmodel/imported-data.ts';

/** A record of any kind of list. */
export type AnyRecord = Branch | Cluster | Flow | SpecialityChange;

/** What all records of one import share, and which therefore need not be stored with each. */
export interface SharedFields {
  importId: string;
  sources: Source[];
}

const emptyBranch = {
  specialities: [],
  serves: null,
  authority: 'unknown',
  authorityNote: null,
  adcode: null,
  positionPrecision: 'none',
  adcodeBasis: null,
  longitude: null,
  latitude: null,
  code: null,
  relation: null,
  openedYear: null,
  dateNote: null,
  designatedBy: null,
  status: 'imported',
  evidenceTier: 'C',
  sourceKind: 'import',
  note: null,
} satisfies Partial<Branch>;

const emptyCluster = {
  batch: null,
  designatedYear: null,
  nameBasis: 'as-printed',
  note: null,
} satisfies Partial<Cluster>;

const emptyFlow = {
  destinationDetail: null,
  direction: null,
  yearFrom: null,
  yearTo: null,
  period: null,
  timeBasis: 'annual',
  basis: 'unstated',
  amount100mCny: null,
  amountQualifier: null,
  projectCount: null,
  sector: null,
  sectorZh: null,
  model: null,
  modelZh: null,
  firm: null,
  project: null,
  originBasis: null,
  isMapReady: false,
  overlaps: [],
  note: null,
  kind: 'pair',
} satisfies Partial<Flow>;

const empty = { branches: emptyBranch, clusters: emptyCluster, flows: emptyFlow, specialities: {} } as const;

type Kind = keyof typeof empty;

/** A record as JSON text without what is empty, usual or shared: a third of the bytes. */
export function packRecord(kind: Kind, record: AnyRecord): string {
  const usual = new Map<string, string>(
    Object.entries(empty[kind]).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const entries = Object.entries(record).filter(
    ([name, value]) => name !== 'importId' && name !== 'sources' && usual.get(name) !== JSON.stringify(value),
  );
  return JSON.stringify(Object.fromEntries(entries));
}

/** The stored texts of one import as records again. What was not stored is filled in. */
export function unpackRecords(kind: Kind, texts: readonly string[], shared: SharedFields): AnyRecord[] {
  return texts.map((text) => ({ ...empty[kind], ...JSON.parse(text), ...shared }));
}
