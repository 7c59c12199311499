import type { Flow } from '@icfm/data/model/flow';
import type { Region } from '@icfm/data/model/region';
import { plainName } from './digest.ts';
import { findPlace } from './find-place.ts';
import { readAmount, readBasis, readModel } from './flow-words.ts';
import { type MadeRow, noPosition, type RowMaking, readYear, sourcesOf, unmade } from './made-row.ts';
import { type RowReader, shown } from './row-reader.ts';

const years: [number, number] = [1990, 2100];

/** A transfer from a row of a list of transfers. */
export function makeFlow(reader: RowReader, making: RowMaking): MadeRow {
  const origin = readPlace(reader, making, ['origin', 'originAdcode']);
  const destination = readPlace(reader, making, ['destination', 'destinationAdcode']);
  const yearFrom = readYear(reader, 'year', years);
  const yearTo = readYear(reader, 'yearTo', years) ?? yearFrom;
  if (yearFrom !== null && yearTo !== null && yearTo < yearFrom) {
    reader.error('yearTo', 'years-reversed', {
      zh: `截止年份需不早于起始年份 ${yearFrom}，收到 ${yearTo}`,
      en: `Wanted a last year not before ${yearFrom}, got ${yearTo}`,
    });
  }
  const amount = readAmount(reader);
  const name = `${reader.cell('origin') || reader.cell('originAdcode')} → ${reader.cell('destination') || reader.cell('destinationAdcode')}`;
  if (origin && destination && origin.adcode === destination.adcode) {
    reader.error('destination', 'self-loop', {
      zh: `转出地与承接地都是${origin.nameZh}：需要两个不同的地方`,
      en: `Origin and destination are both ${origin.nameEn}: wanted two different places`,
    });
  }
  const position = {
    ...noPosition,
    from: seatOf(origin, making),
    to: seatOf(destination, making),
    adcode: origin?.adcode ?? null,
  };
  if (reader.hasErrors()) return unmade(name, position);
  if (!origin || !destination) return { ...unmade(name, position), isUnresolved: true };
  const record = toFlow(reader, making, { origin, destination, yearFrom, yearTo, amount });
  return { name, record, key: keyOf(record), isUnresolved: false, position };
}

interface FlowParts {
  origin: Region;
  destination: Region;
  yearFrom: number | null;
  yearTo: number | null;
  amount: number | null;
}

function toFlow(reader: RowReader, making: RowMaking, parts: FlowParts): Flow {
  const { origin, destination, yearFrom, yearTo, amount } = parts;
  const sectorZh = reader.cell('sector') || null;
  return {
    id: making.idOf(reader.row.number),
    kind: reader.cell('project') || reader.cell('firm') ? 'project' : 'pair',
    originName: reader.cell('origin') || origin.nameZh,
    destinationName: reader.cell('destination') || destination.nameZh,
    originAdcode: origin.adcode,
    destinationAdcode: destination.adcode,
    destinationDetail: null,
    direction: null,
    yearFrom,
    yearTo,
    period: null,
    timeBasis: 'annual',
    basis: readBasis(reader),
    amount100mCny: amount,
    amountQualifier: amount === null ? null : 'exact',
    projectCount: null,
    sector: readSector(reader, making),
    sectorZh,
    model: readModel(reader.cell('model')),
    modelZh: reader.cell('model') || null,
    firm: reader.cell('firm') || null,
    project: reader.cell('project') || null,
    originBasis: 'stated',
    isMapReady: isMapReady(parts),
    overlaps: [],
    sources: sourcesOf(reader, making),
    note: reader.cell('note') || null,
    importId: making.importId,
  };
}

/** As for the bundled records: from the east to another macro-region, with amount and year. */
function isMapReady({ origin, destination, yearFrom, amount }: FlowParts): boolean {
  const isTransfer =
    origin.macroRegion === 'east' && ['central', 'west', 'northeast'].includes(destination.macroRegion);
  return isTransfer && yearFrom !== null && amount !== null;
}

/** Null where no sector is stated; one that is not known is `other`, and that is said. */
function readSector(reader: RowReader, { context }: RowMaking): string | null {
  const cell = reader.cell('sector');
  const sector = cell === '' ? null : context.sectorOf(cell);
  if (cell === '' || sector !== null) return sector;
  reader.warn('sector', 'unknown-sector', {
    zh: `行业“${shown(cell)}”不在词表中：按“其他”计`,
    en: `The sector “${shown(cell)}” is not in the vocabulary: taken as other`,
  });
  return 'other';
}

function keyOf({ originAdcode, destinationAdcode, yearFrom, yearTo, sector, basis, firm, project }: Flow): string {
  const what = plainName(`${firm ?? ''}${project ?? ''}`);
  return [originAdcode, destinationAdcode, yearFrom, yearTo, sector, basis, what].join(':');
}

/** One end of a transfer: as picked for it by hand, else by its code or name, else as picked for the row. */
function readPlace(reader: RowReader, making: RowMaking, [field, codeField]: [string, string]): Region | null {
  const { settings, context } = making;
  const code = reader.cell(codeField).replace(/\s/g, '');
  const name = reader.cell(field);
  const pickedFor = (key: string) => context.places.byCode(settings.places[key] ?? '')?.region ?? null;
  const none = { province: '', prefecture: '', county: '', name: '', bankName: '' };
  const chosen = pickedFor(`${reader.row.number}:${field}`);
  if (chosen) return chosen;
  const found = findPlace(context.places, { ...none, adcode: code, address: name })?.region;
  const place = found ?? pickedFor(String(reader.row.number));
  if (place) return place;
  sayNotFound(reader, [field, codeField], { code, name });
  return null;
}

/** A code that is none is wrong; a name may only be one that several places bear. */
function sayNotFound(
  reader: RowReader,
  [field, codeField]: [string, string],
  { code, name }: { code: string; name: string },
): void {
  if (name !== '') {
    reader.warn(field, 'place-not-found', {
      zh: `需要省、市或县区的名称，“${shown(name)}”不是唯一的地名：请选择地点`,
      en: `Wanted the name of a province, prefecture or county; “${shown(name)}” names none for certain: pick the place`,
    });
  } else if (code !== '') {
    reader.error(codeField, 'unknown-adcode', {
      zh: `需要六位行政区划代码，没有“${shown(code)}”`,
      en: `Wanted the six-digit adcode of a unit; there is no “${shown(code)}”`,
    });
  } else {
    reader.error(field, 'no-place', {
      zh: '需要地名或区划代码，收到空白',
      en: 'Wanted the name of a place or its adcode, got an empty cell',
    });
  }
}

function seatOf(region: Region | null, { context }: RowMaking): [number, number] | null {
  const seat = region ? context.places.gazetteer.positionOf(region) : null;
  return seat ? [seat.longitude, seat.latitude] : null;
}
