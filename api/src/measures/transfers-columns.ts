import { basisOrder, type TransferRecord } from './pairing-records.ts';
import { eachInSteps, type Steps } from './steps.ts';
import { orderSteps } from './transfers-order.ts';
import { type SumGroups, sumGroupSteps } from './transfers-sums.ts';

/** The four macro-regions of the matrix, and the fifth beside them. */
export const macroOrder = ['east', 'central', 'west', 'northeast', 'hk_mo_tw'] as const;

/** A pair of macro-regions as one number. */
const macroCell = (origin: number, destination: number) => origin * macroOrder.length + destination;

/** A documented transfer, as far as transfers are gathered and filtered. */
export interface DocumentedTransfer extends TransferRecord {
  kind: string;
  period: string | null;
  sector: string | null;
  model: string | null;
  originBasis: string | null;
  isMapReady: boolean;
  importId: string | null;
}

/** The places that records name, numbered. */
export interface TransferPlaces {
  count: number;
  /** −1 for an adcode that nobody can place. */
  numberOf: (adcode: string) => number;
  /** Levels at which the adcode of each place stands, as bits. */
  levels: Uint8Array;
  /** Macro-region of each place, by its number in `macroOrder`. */
  macros: Uint8Array;
}

/** Records column by column. */
export interface TransferColumns {
  length: number;
  /** Number of the record that each row is of. */
  records: Uint32Array;
  /** Places, −1 where there is none. */
  origins: Int32Array;
  destinations: Int32Array;
  /** Pair of macro-regions, by `macroCell`; 0 where an end has no place. */
  cells: Uint8Array;
  /** By number in `basisOrder`. */
  bases: Uint8Array;
  /** 0 where no year is known. */
  firstYears: Int16Array;
  lastYears: Int16Array;
  /** CNY 100 million, NaN where not known. */
  amounts: Float64Array;
  /** By number in the list of codes, −1 where none is named. */
  sectors: Int16Array;
  models: Int16Array;
  sectorCodes: readonly string[];
  modelCodes: readonly string[];
  /** 1 where the record is fit for the map. */
  mapReady: Uint8Array;
  /** 1 where the origin is only the venue of an event: no origin at all. */
  venueOnly: Uint8Array;
  /** Amounts within one of these may be added; −1 where none may. */
  sumGroups: Int32Array;
  hasSums: boolean;
}

/** Puts records into columns in the order in which they stand for a corridor, in steps. Done once a model. */
export function* columnSteps(records: readonly DocumentedTransfer[], places: TransferPlaces): Steps<TransferColumns> {
  const order = yield* orderSteps(records);
  const sums = yield* sumGroupSteps(records, places);
  const sectors = createNumbering();
  const models = createNumbering();
  const columns = { ...emptyColumns(order), sectorCodes: sectors.codes, modelCodes: models.codes };
  columns.hasSums = sums.isAny;
  yield* eachInSteps(order.length, (row) => {
    const record = records[order[row] ?? 0];
    if (record) fillRow(columns, row, { record, places, sums, sectors, models });
  });
  return columns;
}

interface RowParts {
  record: DocumentedTransfer;
  places: TransferPlaces;
  sums: SumGroups;
  sectors: Numbering;
  models: Numbering;
}

function fillRow(columns: TransferColumns, row: number, { record, places, sums, sectors, models }: RowParts): void {
  const { yearFrom, yearTo } = record;
  const origin = places.numberOf(record.originAdcode);
  const destination = places.numberOf(record.destinationAdcode);
  columns.origins[row] = origin;
  columns.destinations[row] = destination;
  columns.cells[row] = macroCell(places.macros[origin] ?? 0, places.macros[destination] ?? 0);
  columns.bases[row] = basisOrder.indexOf(record.basis);
  columns.firstYears[row] = yearFrom ?? yearTo ?? 0;
  columns.lastYears[row] = yearTo ?? yearFrom ?? 0;
  columns.amounts[row] = record.amount100mCny ?? Number.NaN;
  columns.sectors[row] = record.sector === null ? -1 : sectors.numberOf(record.sector);
  columns.models[row] = record.model === null ? -1 : models.numberOf(record.model);
  columns.mapReady[row] = record.isMapReady ? 1 : 0;
  columns.venueOnly[row] = record.originBasis === 'event_venue_only' ? 1 : 0;
  columns.sumGroups[row] = sums.groupOf[columns.records[row] ?? 0] ?? -1;
}

function emptyColumns(records: Uint32Array): Omit<TransferColumns, 'sectorCodes' | 'modelCodes'> {
  const { length } = records;
  return {
    length,
    records,
    origins: new Int32Array(length),
    destinations: new Int32Array(length),
    cells: new Uint8Array(length),
    bases: new Uint8Array(length),
    firstYears: new Int16Array(length),
    lastYears: new Int16Array(length),
    amounts: new Float64Array(length),
    sectors: new Int16Array(length),
    models: new Int16Array(length),
    mapReady: new Uint8Array(length),
    venueOnly: new Uint8Array(length),
    sumGroups: new Int32Array(length),
    hasSums: false,
  };
}

/** The same rows in another order, in steps. */
export function* reorderSteps(columns: TransferColumns, order: Uint32Array): Steps<TransferColumns> {
  const moved = { ...columns, ...emptyColumns(new Uint32Array(columns.length)), hasSums: columns.hasSums };
  for (const name of columnNames) {
    const [from, to] = [columns[name], moved[name]];
    yield* eachInSteps(order.length, (row) => {
      to[row] = from[order[row] ?? 0] ?? 0;
    });
  }
  return moved;
}

const columnNames = [
  ...(['records', 'origins', 'destinations', 'cells', 'bases', 'firstYears', 'lastYears'] as const),
  ...(['amounts', 'sectors', 'models', 'mapReady', 'venueOnly', 'sumGroups'] as const),
];

interface Numbering {
  codes: string[];
  numberOf: (code: string) => number;
}

/** Codes numbered in the order in which they come. */
function createNumbering(): Numbering {
  const codes: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (code: string) => {
    const known = numbers.get(code);
    if (known !== undefined) return known;
    numbers.set(code, codes.length);
    return codes.push(code) - 1;
  };
  return { codes, numberOf };
}
