import type { Cluster, ClusterKind } from '@icfm/data/model/cluster';
import type { Region } from '@icfm/data/model/region';
import { plainName } from './digest.ts';
import { findPlace } from './find-place.ts';
import { type MadeRow, noPosition, type RowMaking, readYear, sourcesOf, unmade } from './made-row.ts';
import { type RowReader, shown } from './row-reader.ts';

const kindWords: readonly (readonly [RegExp, ClusterKind])[] = [
  [/先进制造|^advanced/i, 'advanced-manufacturing'],
  [/中小企业|特色产业|^sme/i, 'sme-characteristic'],
  [/创新型|^innovative/i, 'innovative'],
];

/** A cluster from a row of a list of clusters. */
export function makeCluster(reader: RowReader, making: RowMaking): MadeRow {
  const nameZh = reader.cell('name').replace(/\s+/g, ' ').slice(0, 200);
  if (nameZh === '')
    reader.error('name', 'no-name', {
      zh: '需要集群名称，收到空白',
      en: 'Wanted the name of the cluster, got an empty cell',
    });
  const kind = readKind(reader);
  const designatedYear = readYear(reader, 'designatedYear', [1990, 2100]);
  const sector = readSector(reader, making);
  const hosts = readHosts(reader, making, nameZh);
  const position = shownAt(hosts[0] ?? null, making);
  if (reader.hasErrors() || kind === null) return unmade(nameZh || null, position);
  const [core] = hosts;
  if (!core) {
    sayNotPlaced(reader);
    return { ...unmade(nameZh, position), isUnresolved: true };
  }
  if (!hosts.some((host) => making.context.places.gazetteer.positionOf(host))) {
    saySeatUnknown(reader, core);
    return { ...unmade(nameZh, position), isUnresolved: true };
  }
  const record: Cluster = {
    id: making.idOf(reader.row.number),
    kind,
    batch: reader.cell('batch') || null,
    designatedYear,
    nameZh,
    nameEn: reader.cell('nameEn') || nameZh,
    sector,
    hostLevel: core.level === 'county' ? 'county' : 'prefecture',
    hostAdcodes: [...new Set(hosts.map(({ adcode }) => adcode))],
    nameBasis: 'as-printed',
    sources: sourcesOf(reader, making),
    note: reader.cell('note') || null,
    importId: making.importId,
  };
  return { name: nameZh, record, key: `${kind}:${plainName(nameZh)}`, isUnresolved: false, position };
}

function readKind(reader: RowReader): ClusterKind | null {
  const cell = reader.cell('kind');
  const kind = kindWords.find(([pattern]) => pattern.test(cell))?.[1] ?? null;
  if (kind === null) {
    reader.error('kind', 'unknown-kind', {
      zh: `需要先进制造业、中小企业特色产业或创新型产业集群之一，收到“${shown(cell)}”`,
      en: `Wanted advanced-manufacturing, sme-characteristic or innovative, got “${shown(cell)}”`,
    });
  }
  return kind;
}

/** A sector that is not known is `other`, which matches no branch: that is said. */
function readSector(reader: RowReader, { context }: RowMaking): string {
  const cell = reader.cell('sector');
  const sector = context.sectorOf(cell);
  if (sector !== null) return sector;
  reader.warn('sector', 'unknown-sector', {
    zh: cell === '' ? '没有行业：按“其他”计，不会与任何行业的支行对口' : `行业“${shown(cell)}”不在词表中：按“其他”计`,
    en:
      cell === ''
        ? 'No sector: taken as other, which no branch matches'
        : `The sector “${shown(cell)}” is not in the vocabulary: taken as other`,
  });
  return 'other';
}

/** Host places, the core first. Those of a level below the core's are raised to it, so that all stand at one level. */
function readHosts(reader: RowReader, { settings, context }: RowMaking, name: string): Region[] {
  const picked = settings.places[String(reader.row.number)];
  const codes = picked ? [picked] : split(reader.cell('adcodes'));
  const found = codes.flatMap((code) => {
    const place = context.places.byCode(code);
    if (place) return [place.region];
    reader.error('adcodes', 'unknown-adcode', {
      zh: `没有区划代码“${shown(code)}”`,
      en: `There is no adcode “${shown(code)}”`,
    });
    return [];
  });
  const named = found.length > 0 ? [] : readNames(reader, context);
  const inName = found.length + named.length > 0 ? null : byName(name, context);
  if (inName) {
    reader.note('name', 'place-from-name', {
      zh: `所在地读自集群名称：${inName.nameZh}`,
      en: `The place is read from the name of the cluster: ${inName.nameEn}`,
    });
  }
  const all = [...found, ...named, ...(inName ? [inName] : [])].filter(({ level }) => level !== 'province');
  const isCounty = all.length > 0 && all.every(({ level }) => level === 'county');
  return isCounty ? all : all.flatMap((region) => prefectureOf(region, context) ?? []);
}

/** Of several places those that are found; which are not is said, since the cluster is then smaller than the row says. */
function readNames(reader: RowReader, context: RowMaking['context']): Region[] {
  return split(reader.cell('places')).flatMap((place) => {
    const region = byName(place, context);
    if (region) return [region];
    reader.warn('places', 'unknown-place', {
      zh: `需要市或县区的名称，“${shown(place)}”不是唯一的地名，未计入`,
      en: `Wanted the name of a prefecture or county; “${shown(place)}” names none for certain and was left out`,
    });
    return [];
  });
}

function sayNotPlaced(reader: RowReader): void {
  const cell = reader.cell('places') || reader.cell('adcodes') || reader.cell('name');
  reader.warn('places', 'place-not-found', {
    zh: `需要所在的市或县区，在“${shown(cell)}”中没有找到唯一的地名：请选择所在地`,
    en: `Wanted the prefectures or counties of the cluster; “${shown(cell)}” names none for certain: pick the place`,
  });
}

/** Of some units, made lately, no boundary is at hand: a cluster there alone could not be measured from anywhere. */
function saySeatUnknown(reader: RowReader, { nameZh, nameEn }: Region): void {
  reader.warn('places', 'place-not-found', {
    zh: `需要位置已知的市或县区，${nameZh}的位置未知：请选择附近的所在地`,
    en: `Wanted a prefecture or county whose position is known; that of ${nameEn} is not: pick a place near it`,
  });
}

function byName(text: string, { places }: RowMaking['context']): Region | null {
  const none = { adcode: '', province: '', prefecture: '', county: '', bankName: '' };
  return findPlace(places, { ...none, address: text, name: '' })?.region ?? null;
}

function prefectureOf(region: Region, { places }: RowMaking['context']): Region | null {
  if (region.level === 'prefecture') return region;
  return places.gazetteer.find('prefecture', region.prefectureAdcode ?? '');
}

const split = (cell: string) => cell.split(/[;；,，、|\s]+/).filter((part) => part !== '');

function shownAt(region: Region | null, { context }: RowMaking): MadeRow['position'] {
  const seat = region ? context.places.gazetteer.positionOf(region) : null;
  if (!region || !seat) return noPosition;
  return { ...noPosition, from: [seat.longitude, seat.latitude], precision: region.level, adcode: region.adcode };
}
