import type { Branch } from '@icfm/data/model/branch';
import { plainName } from './digest.ts';
import { type MadeRow, type RowMaking, readYear, sourcesOf, unmade } from './made-row.ts';
import { readAuthority } from './read-authority.ts';
import { positionOf, type RowPosition } from './row-position.ts';
import { type RowReader, shown } from './row-reader.ts';
import { readSpecialities, specialitiesInName } from './speciality-words.ts';

/** Longer names than this are a paragraph in the wrong column. */
const longestName = 200;
const longestCode = 64;

/** A branch from a row of a list of branches. */
export function makeBranch(reader: RowReader, making: RowMaking): MadeRow {
  const { settings, context } = making;
  const nameZh = readName(reader);
  const bankName = readBank(reader, making, nameZh);
  const specialities = readAllSpecialities(reader, making, nameZh);
  const code = readCode(reader);
  const openedYear = readYear(reader, 'openedYear', [1800, 2100]);
  const authority = readAuthority(reader) ?? 'unknown';
  const position = positionOf(reader, settings, context);
  const shownPosition = toShown(position, making);
  if (reader.hasErrors()) return unmade(nameZh || null, shownPosition);
  if (position.precision === 'none') {
    sayNotPlaced(reader);
    return { ...unmade(nameZh, shownPosition), isUnresolved: true };
  }
  const record = toBranch(reader, making, { nameZh, bankName, specialities, code, openedYear, authority, position });
  return { name: nameZh, record, key: keyOf(record), isUnresolved: false, position: shownPosition };
}

type BranchParts = Pick<Branch, 'nameZh' | 'bankName' | 'specialities' | 'code' | 'openedYear' | 'authority'> & {
  position: RowPosition;
};

function toBranch(reader: RowReader, making: RowMaking, parts: BranchParts): Branch {
  const { nameZh, bankName, specialities, code, openedYear, authority, position } = parts;
  return {
    id: making.idOf(reader.row.number),
    nameZh,
    bankName,
    specialities,
    serves: null,
    authority,
    authorityNote: null,
    adcode: position.region?.adcode ?? null,
    positionPrecision: position.precision,
    adcodeBasis: position.adcodeBasis,
    longitude: position.point?.longitude ?? null,
    latitude: position.point?.latitude ?? null,
    code,
    relation: making.settings.relation ?? 'ordinary',
    importId: making.importId,
    openedYear,
    dateNote: null,
    designatedBy: null,
    status: 'imported',
    evidenceTier: 'C',
    sourceKind: 'import',
    sources: sourcesOf(reader, making),
    note: reader.cell('note') || null,
  };
}

/** Same code, else same name of the same bank in the same unit, or at the same point to about a hundred metres. */
function keyOf({ code, nameZh, bankName, adcode, longitude, latitude }: Branch): string {
  if (code !== null) return `code:${code.toLowerCase()}`;
  const place = adcode ?? `${longitude?.toFixed(3)},${latitude?.toFixed(3)}`;
  return `name:${plainName(bankName)}:${plainName(nameZh)}:${place}`;
}

/** A row without a place waits for one: that is said where the place was looked for. */
function sayNotPlaced(reader: RowReader): void {
  const field =
    ['address', 'county', 'prefecture', 'adcode', 'name'].find((each) => reader.cell(each) !== '') ?? 'name';
  reader.warn(field, 'place-not-found', {
    zh: `需要坐标、区划代码或县市名称，在“${shown(reader.cell(field))}”中没有找到唯一的地名：请选择所在地`,
    en: `Wanted coordinates, an adcode or the name of a county or prefecture; “${shown(reader.cell(field))}” names none for certain: pick the place`,
  });
}

/** A spreadsheet that took a code for a number has lost its digits: 1.02431E+11 would be the same for many branches. */
function readCode(reader: RowReader): string | null {
  const cell = reader.cell('code').replace(/\.0+$/, '');
  if (!/^\d+(\.\d+)?e\+?\d+$/i.test(cell)) return cell.slice(0, longestCode) || null;
  reader.warn('code', 'damaged-code', {
    zh: `需要完整的行号，收到“${shown(cell)}”：表格软件已把它变成数字，未采用；请把这一列设为文本后重新导出`,
    en: `Wanted the whole code, got “${shown(cell)}”: a spreadsheet has made it a number, so it was left out; export the column as text`,
  });
  return null;
}

function readName(reader: RowReader): string {
  const name = reader.cell('name').replace(/\s+/g, ' ');
  if (name === '') {
    reader.error('name', 'no-name', {
      zh: '需要网点名称，收到空白',
      en: 'Wanted the name of the branch, got an empty cell',
    });
  }
  if (name.length > longestName) {
    reader.error('name', 'name-too-long', {
      zh: `名称最长 ${longestName} 个字符，收到 ${name.length} 个`,
      en: `Wanted a name of at most ${longestName} characters, got ${name.length}`,
    });
  }
  return name;
}

/** The bank of the row, of the list, or the part of the name that ends with 银行. */
function readBank(reader: RowReader, { settings }: RowMaking, name: string): string {
  const stated = reader.cell('bankName') || settings.bankName;
  const inName = /^.*?(银行|信用社|农信社)/.exec(name)?.[0];
  const bank = (stated || inName || '').replace(/(股份有限公司|有限责任公司|有限公司)$/, '');
  if (bank === '' && name !== '') {
    reader.error('bankName', 'no-bank', {
      zh: `不知道“${shown(name)}”属于哪家银行：请填写银行列，或为整份名单填写银行名称`,
      en: `Which bank “${shown(name)}” belongs to is not said: fill the column, or name the bank of the whole list`,
    });
  }
  return bank;
}

function readAllSpecialities(reader: RowReader, { settings, context }: RowMaking, name: string): string[] {
  const chosen = settings.specialities[String(reader.row.number)];
  if (chosen) return chosen;
  const stated = readSpecialities(reader.cell('specialities'), context.sectorOf);
  if (stated.unknown.length > 0) {
    const words = stated.unknown.map(shown).join('、');
    reader.warn('specialities', 'unknown-speciality', {
      zh: `不认识的专营方向“${words}”，未采用；可用：科技、普惠小微、绿色、文化、先进制造或行业名称`,
      en: `The speciality “${words}” is not known and was left out; known are science-technology, inclusive-micro, green, culture, advanced-manufacturing and the sectors`,
    });
  }
  if (stated.specialities.length > 0 || !settings.hasSpecialitiesFromNames) return stated.specialities;
  const named = specialitiesInName(name);
  if (named.places.length > 0) {
    reader.note('name', 'place-not-speciality', {
      zh: `“${named.places.join('、')}”是地名，不算专营方向`,
      en: `“${named.places.join(', ')}” is a place and no speciality`,
    });
  }
  if (named.specialities.length > 0) {
    reader.note('name', 'speciality-from-name', {
      zh: '专营方向读自网点名称：名称不等于认定',
      en: 'The speciality is read from the name; a name is no recognition',
    });
  }
  return named.specialities;
}

function toShown({ point, region, precision, shiftMeters }: RowPosition, { context }: RowMaking): MadeRow['position'] {
  const seat = region ? context.places.gazetteer.positionOf(region) : null;
  const at = point ?? seat;
  return {
    from: at ? [at.longitude, at.latitude] : null,
    to: null,
    precision,
    adcode: region?.adcode ?? null,
    shiftMeters,
  };
}
