import { fieldsOf } from './fields.ts';
import type { Words } from './intake-error.ts';
import type { FileFacts, Finding, IntakeSettings } from './schema.ts';

/** What the settings of a file lack before it can be read; nothing is imported while one of these is an error. */
export function checkSettings(settings: IntakeSettings, { header }: Pick<FileFacts, 'header'>): Finding[] {
  return [...missingFields(settings), ...badColumns(settings, header), ...missingAnswers(settings)];
}

const finding = (code: string, message: Words, column: string | null = null): Finding => ({
  row: null,
  column,
  code,
  severity: 'error',
  message,
});

function missingFields({ kind, columns }: IntakeSettings): Finding[] {
  const missing = fieldsOf(kind).filter(({ name, isRequired }) => isRequired && columns[name] === undefined);
  const findings = missing.map(({ label }) =>
    finding('missing-column', {
      zh: `还没有指定“${label.zh}”是哪一列`,
      en: `Which column is “${label.en}” is not said yet`,
    }),
  );
  const hasOne = (...names: string[]) => names.some((name) => columns[name] !== undefined);
  if (kind === 'flows' && !(hasOne('origin', 'originAdcode') && hasOne('destination', 'destinationAdcode'))) {
    findings.push(
      finding('missing-column', {
        zh: '需要转出地和承接地两列（名称或区划代码）',
        en: 'Wanted columns for origin and destination, as names or adcodes',
      }),
    );
  }
  if (kind === 'specialities' && !hasOne('branchId', 'code', 'name')) {
    findings.push(
      finding('missing-column', {
        zh: '需要编号、行号或名称中的一列来对应网点',
        en: 'Wanted a column with number, code or name to tell the branches by',
      }),
    );
  }
  return findings;
}

function badColumns({ kind, columns }: IntakeSettings, header: readonly string[]): Finding[] {
  const known = new Set(fieldsOf(kind).map(({ name }) => name));
  const used = new Map<number, string>();
  return Object.entries(columns).flatMap(([field, column]) => {
    if (!known.has(field))
      return [finding('unknown-field', { zh: `没有字段“${field}”`, en: `There is no field “${field}”` })];
    if (column >= header.length) {
      return [
        finding('no-such-column', {
          zh: `文件只有 ${header.length} 列，指定了第 ${column + 1} 列`,
          en: `The file has ${header.length} columns, column ${column + 1} was named`,
        }),
      ];
    }
    const other = used.get(column);
    used.set(column, field);
    if (other === undefined) return [];
    const heading = header[column] ?? '';
    return [
      finding(
        'column-used-twice',
        { zh: `列“${heading}”被指定了两次`, en: `The column “${heading}” is used twice` },
        heading,
      ),
    ];
  });
}

function missingAnswers({ kind, columns, coordinateSystem }: IntakeSettings): Finding[] {
  const hasCoordinates =
    columns.position !== undefined || columns.longitude !== undefined || columns.latitude !== undefined;
  if (kind !== 'branches' || !hasCoordinates || coordinateSystem !== null) return [];
  return [
    finding('no-coordinate-system', {
      zh: '请说明坐标系：WGS 84（GPS）、GCJ-02（高德、腾讯）或 BD-09（百度）；选错会偏移数百米',
      en: 'Say which coordinate system it is: WGS 84 (GPS), GCJ-02 (Amap, Tencent) or BD-09 (Baidu); the wrong one is off by hundreds of metres',
    }),
  ];
}
