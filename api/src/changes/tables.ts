import type { Words } from '../http/language.ts';
import type { Column } from '../results/column.ts';
import { resultTable } from '../results/result-table.ts';
import type { ChangesAnswer, DatedBand, DepthChange } from './schema.ts';

/** Both bounds of one count. */
const bandColumns = <const At extends string>(
  at: At,
  { zh, en }: Words,
): readonly Column<`${At}.${keyof DatedBand}`>[] => [
  [`${at}.undatedAsClosed`, `${zh}（年份不详作未设）`, `${en} (without a year as not open)`],
  [`${at}.undatedAsOpen`, `${zh}（年份不详作已设）`, `${en} (without a year as open)`],
];

const depthColumns = <const At extends string>(
  at: At,
  { zh, en }: Words,
): readonly Column<`${At}.${keyof DepthChange}.${keyof DatedBand}`>[] => [
  ...bandColumns(`${at}.covered`, { zh: `${zh}·确定覆盖`, en: `${en}, covered certainly` }),
  ...bandColumns(`${at}.change`, { zh: `${zh}·比上年`, en: `${en}, change` }),
  ...bandColumns(`${at}.listEffect`, { zh: `${zh}·名录效应`, en: `${en}, effect of a longer list` }),
  ...bandColumns(`${at}.branchEffect`, { zh: `${zh}·支行效应`, en: `${en}, effect of new branches` }),
];

/** A row a year. */
const years = resultTable({
  lists: ['clusters', 'branches'],
  rows: (answer: ChangesAnswer) => answer.years,
  columns: [
    ['year', '年份', 'Year'],
    ['clusters', '至年底认定的集群', 'Clusters designated by its end'],
    ['addedClusters', '当年认定', 'Clusters designated in it'],
    ['datedBranches', '至年底已知设立的支行', 'Branches known to have opened by its end'],
    ['openedBranches', '当年已知设立', 'Branches known to have opened in it'],
    ...depthColumns('specialised', { zh: '有专营支行', en: 'Specialised' }),
    ...depthColumns('matched', { zh: 'C2 对口专营', en: 'C2 Matching' }),
  ],
});

/** `/api/changes` as a table. */
export const changeTables = { years };
