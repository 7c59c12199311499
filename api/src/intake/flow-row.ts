import type { AmountBasis, Flow } from '@icfm/data/model/flow';
import type { Region } from '@icfm/data/model/region';
import { plainName } from './digest.ts';
import { findPlace } from './find-place.ts';
import { type MadeRow, noPosition, type RowMaking, readYear, sourcesOf, unmade } from './made-row.ts';
import { type RowReader, shown } from './row-reader.ts';

const basisWords: readonly (readonly [RegExp, AmountBasis])[] = [
  [/到位|实际利用|^in-?place/i, 'in-place'],
  [/完成投资|已完成|^completed/i, 'completed'],
  [/签约|协议|合同|^agreed/i, 'agreed'],
  [/计划|总投资|拟投资|^planned/i, 'planned'],
  [/储备|在谈|^pipeline/i, 'pipeline'],
];

const years: [number, number] = [1990, 2100];

/** A transfer from a row of a list of transfers. */
export function makeFlow(reader: RowReader, making: RowMaking): MadeRow {
  const origin = readPlace(reader, making, ['origin', 'originAdcode']);
  const destination = readPlace(reader, making, ['destination', 'destinationAdcode']);
  const yearFrom = readYear(reader, 'year', years);
  const yearTo = readYear(reader, 'yearTo', years) ?? yearFrom;
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
  const basisCell = reader.cell('basis') || (reader.heading('amount') ?? '');
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
    basis: basisWords.find(([pattern]) => pattern.test(basisCell))?.[1] ?? 'unstated',
    amount100mCny: amount,
    amountQualifier: amount === null ? null : 'exact',
    projectCount: null,
    sector: sectorZh === null ? null : (making.context.sectorOf(sectorZh) ?? 'other'),
    sectorZh,
    model: null,
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

function keyOf({ originAdcode, destinationAdcode, yearFrom, yearTo, sector, basis, firm, project }: Flow): string {
  const what = plainName(`${firm ?? ''}${project ?? ''}`);
  return [originAdcode, destinationAdcode, yearFrom, yearTo, sector, basis, what].join(':');
}

function readPlace(
  reader: RowReader,
  { settings, context }: RowMaking,
  [field, codeField]: [string, string],
): Region | null {
  const picked = settings.places[`${reader.row.number}:${field}`] ?? settings.places[String(reader.row.number)];
  const code = reader.cell(codeField).replace(/\s/g, '');
  const name = reader.cell(field);
  const none = { province: '', prefecture: '', county: '', name: '', bankName: '' };
  const found = findPlace(context.places, { ...none, adcode: code, address: name });
  if (found) return found.region;
  if (code !== '' && name === '') {
    reader.error(codeField, 'unknown-adcode', {
      zh: `没有区划代码“${shown(code)}”`,
      en: `There is no adcode “${shown(code)}”`,
    });
  }
  if (code === '' && name === '') {
    reader.error(field, 'no-place', {
      zh: '需要地名或区划代码，收到空白',
      en: 'Wanted the name of a place or its adcode, got an empty cell',
    });
  }
  return picked ? (context.places.byCode(picked)?.region ?? null) : null;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/万亿/, 10_000],
  [/亿/, 1],
  [/千万/, 0.1],
  [/百万|million/i, 0.01],
  [/万/, 0.0001],
  [/元|yuan|cny|rmb/i, 1e-8],
];

/** The amount in CNY 100 million; the unit is that of the cell, of the heading, or 亿元. */
function readAmount(reader: RowReader): number | null {
  const cell = reader.cell('amount').normalize('NFKC').replace(/,/g, '');
  if (cell === '') return null;
  const [, digits = ''] = /^[¥￥]?\s*(-?\d+(?:\.\d+)?)\s*[^\d]*$/.exec(cell) ?? [];
  const amount = digits === '' ? Number.NaN : Number(digits);
  if (!Number.isFinite(amount) || amount < 0) {
    reader.error('amount', 'not-an-amount', {
      zh: `需要不小于 0 的金额（亿元），收到“${shown(cell)}”`,
      en: `Wanted an amount of at least 0 (CNY 100 million), got “${shown(cell)}”`,
    });
    return null;
  }
  const unitWord = cell.slice(digits.length) || (reader.heading('amount') ?? '');
  const factor = units.find(([pattern]) => pattern.test(unitWord))?.[1] ?? 1;
  if (factor !== 1) {
    reader.note('amount', 'unit-converted', {
      zh: `单位已换算为亿元（×${factor}）`,
      en: `Converted to CNY 100 million (× ${factor})`,
    });
  }
  return Number((amount * factor).toPrecision(12));
}

function seatOf(region: Region | null, { context }: RowMaking): [number, number] | null {
  const seat = region ? context.places.gazetteer.positionOf(region) : null;
  return seat ? [seat.longitude, seat.latitude] : null;
}
