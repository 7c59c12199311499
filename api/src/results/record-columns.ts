import type { Column } from './column.ts';

/** What a row about a cluster begins with. */
export const clusterColumns = [
  ['id', '编号', 'Record'],
  ['nameZh', '名称', 'Name in Chinese'],
  ['nameEn', '英文名称', 'Name'],
  ['kind', '集群类别', 'Kind', { codes: 'clusterKind' }],
  ['sector', '行业', 'Sector', { codes: 'sector' }],
  ['coreAdcode', '核心所在地代码', 'Adcode of the core place'],
  ['longitude', '经度', 'Longitude', { unit: 'degrees' }],
  ['latitude', '纬度', 'Latitude', { unit: 'degrees' }],
] as const satisfies readonly Column[];

/** What a row about a region begins with. */
export const regionColumns = [
  ['id', '代码', 'Code'],
  ['level', '层级', 'Level', { codes: 'regionLevel' }],
  ['nameZh', '名称', 'Name in Chinese'],
  ['nameEn', '英文名称', 'Name'],
] as const satisfies readonly Column[];
