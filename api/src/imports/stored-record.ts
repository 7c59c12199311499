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

const noSpecialities: string[] = [];

const emptyBranch = {
  specialities: noSpecialities,
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

/** The usual values, as they are compared with: an empty list is one whatever its identity. */
const usual = {
  branches: new Map<string, unknown>(Object.entries(emptyBranch)),
  clusters: new Map<string, unknown>(Object.entries(emptyCluster)),
  flows: new Map<string, unknown>(Object.entries(emptyFlow)),
  specialities: new Map<string, unknown>(),
} as const;

const isUsual = (value: unknown, usually: unknown) =>
  value === usually || (Array.isArray(value) && value.length === 0 && Array.isArray(usually));

/** A record as JSON text without what is empty, usual or shared: a third of the bytes. */
export function packRecord(kind: Kind, record: AnyRecord): string {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    if (name !== 'importId' && name !== 'sources' && !isUsual(value, usual[kind].get(name))) kept[name] = value;
  }
  return JSON.stringify(kept);
}

/** The stored texts of one import as records again. What was not stored is filled in. */
export function unpackRecords(kind: Kind, texts: readonly string[], shared: SharedFields): AnyRecord[] {
  if (kind === 'branches') return texts.map((text) => toBranch(JSON.parse(text), shared));
  return texts.map((text) => ({ ...empty[kind], ...JSON.parse(text), ...shared }));
}

/** Texts that stand in thousands of records are kept once. */
const known = new Map<string, string>();
const mostKnown = 50_000;

function once(text: string): string {
  const held = known.get(text);
  if (held !== undefined) return held;
  if (known.size >= mostKnown) known.clear();
  known.set(text, text);
  return text;
}

/** Field by field, so that all records have one shape: spread together, 220,000 of them take twice the memory. */
function toBranch(stored: Partial<Branch> & Pick<Branch, 'id' | 'nameZh' | 'bankName'>, shared: SharedFields): Branch {
  const adcode = stored.adcode ?? null;
  return {
    id: stored.id,
    nameZh: stored.nameZh,
    bankName: once(stored.bankName),
    specialities: stored.specialities ?? emptyBranch.specialities,
    serves: stored.serves ?? null,
    authority: stored.authority ?? 'unknown',
    authorityNote: stored.authorityNote ?? null,
    adcode: adcode === null ? null : once(adcode),
    positionPrecision: stored.positionPrecision ?? 'none',
    adcodeBasis: stored.adcodeBasis ? once(stored.adcodeBasis) : null,
    longitude: stored.longitude ?? null,
    latitude: stored.latitude ?? null,
    code: stored.code ?? null,
    relation: stored.relation ?? null,
    importId: shared.importId,
    openedYear: stored.openedYear ?? null,
    dateNote: stored.dateNote ?? null,
    designatedBy: stored.designatedBy ?? null,
    status: 'imported',
    evidenceTier: 'C',
    sourceKind: 'import',
    sources: shared.sources,
    note: stored.note ?? null,
  };
}
