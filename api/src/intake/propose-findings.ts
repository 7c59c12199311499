import type { Words } from './intake-error.ts';
import { readAngle } from './read-coordinates.ts';
import { findSwapped } from './recognise-values.ts';
import type { CoordinateSystem, FileFacts, Finding, IntakeSettings } from './schema.ts';

/** So many rows at one point are no coincidence: somebody has located them by the name of a place. */
const crowd = 8;

/** What is to be said of a proposal: everything that was taken for granted and might be otherwise. */
export function proposalFindings(facts: FileFacts, settings: IntakeSettings, origin: 'remembered' | 'fresh') {
  const { columns, kind, coordinateSystem } = settings;
  const found: Finding[] = [...facts.findings];
  if (kind !== 'branches') return found;
  const hasCoordinates = columns.position !== undefined || columns.longitude !== undefined;
  if (hasCoordinates && origin === 'fresh' && coordinateSystem) found.push(systemFinding(facts, coordinateSystem));
  const swapped = settings.isSwapped ? findSwapped(facts, columns) : null;
  if (swapped !== null) found.push(swappedFinding(facts, columns, swapped));
  const form = otherFormIn(facts, columns);
  if (form) found.push(formFinding(form, headingAt(facts, columns, 'longitude')));
  const shared = columns.precision === undefined ? sharedPoint(facts, columns) : null;
  if (shared) found.push(sharedFinding(shared, headingAt(facts, columns, 'longitude')));
  return found;
}

type Columns = IntakeSettings['columns'];

const headingAt = ({ header }: FileFacts, columns: Columns, field: string) =>
  header[columns[field] ?? columns.position ?? -1] ?? field;

const finding = (code: string, severity: Finding['severity'], message: Words): Finding => ({
  row: null,
  column: null,
  code,
  severity,
  message,
});

const systemNames = { wgs84: 'WGS 84', gcj02: 'GCJ-02', bd09: 'BD-09' } as const;

function systemFinding({ format }: FileFacts, system: CoordinateSystem): Finding {
  const name = systemNames[system];
  const message =
    format === 'geojson'
      ? {
          zh: `GeoJSON 标准（RFC 7946）规定坐标系为 ${name}，已据此填写；如果不是，请更改`,
          en: `GeoJSON (RFC 7946) is ${name} by its standard, so that is proposed; change it where the file differs`,
        }
      : {
          zh: `表头写明坐标系为 ${name}，已据此填写；如果不是，请更改`,
          en: `A heading names ${name}, so that is proposed; change it where the heading is wrong`,
        };
  return finding('coordinate-system-stated', 'note', message);
}

function swappedFinding(facts: FileFacts, columns: Columns, row: number): Finding {
  const [east, north] = [headingAt(facts, columns, 'longitude'), headingAt(facts, columns, 'latitude')];
  return {
    ...finding('swapped-columns', 'warning', {
      zh: `从第 ${row} 行起，经度列“${east}”与纬度列“${north}”像是写反了：建议互换读取，请在地图上核对`,
      en: `From row ${row} on, the columns “${east}” (longitude, lon) and “${north}” (latitude, lat) seem to be swapped: it is proposed to read them the other way round; check it on the map`,
    }),
    row,
    column: east,
  };
}

function otherFormIn({ sample }: FileFacts, columns: Columns): 'sexagesimal' | 'comma' | null {
  const forms = sample.map(({ cells }) => readAngle(cells[columns.longitude ?? -1] ?? '')?.form);
  return forms.find((form) => form === 'sexagesimal' || form === 'comma') ?? null;
}

const formFinding = (form: 'sexagesimal' | 'comma', column: string): Finding => ({
  ...finding(
    `coordinates-${form}`,
    'note',
    form === 'comma'
      ? { zh: '坐标用逗号作小数点，按小数读取', en: 'The coordinates have decimal commas and are read as decimals' }
      : { zh: '坐标为度分秒，换算为度', en: 'The coordinates are degrees and minutes and are converted to degrees' },
  ),
  column,
});

/** How many rows of the sample stand at the point that most of them share; null where no crowd does. */
function sharedPoint({ sample }: FileFacts, columns: Columns): number | null {
  const counts = new Map<string, number>();
  for (const { cells } of sample) {
    const point = [columns.position, columns.longitude, columns.latitude].map((at) => cells[at ?? -1] ?? '').join(' ');
    if (point.trim() !== '') counts.set(point, (counts.get(point) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most >= crowd ? most : null;
}

const sharedFinding = (rows: number, column: string): Finding => ({
  ...finding('coordinates-shared', 'warning', {
    zh: `前几十行中有 ${rows} 行是同一个坐标：像是按地名定位的，不是街道位置。驻地附近的点会按县级或地级计；其余请补一列“位置精度”`,
    en: `${rows} of the first rows share one point: they seem to be located by the name of a place, not by street. Points at a seat are taken as known to the county or prefecture; for others add a column “precision”`,
  }),
  column,
});
