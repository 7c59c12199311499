import type { WordsOf } from './zh.ts';

const zh = {
  open: '数据链接',
  note: 'CSV、GeoJSON、JSON 的地址，供 curl、QGIS 与表格软件',
  title: '当前问题的数据链接',
  what: {
    coverageClusters: '集群判定',
    coverageRegions: '地区覆盖',
    accessClusters: '集群可达性与缺口',
    accessRegions: '地区可达性与缺口',
    curves: '覆盖率随半径',
    lorenz: '可达性分布',
    changes: '逐年变化',
    robustness: '名次稳健性',
    gaps: '缺口清单',
    corridors: '转移通道与两端银行',
    banks: '各银行两端情况',
    sites: '选址方案',
    served: '网点服务的集群',
    siteCurve: '网点数与覆盖',
    transfers: '转移流向',
    nodes: '各地流入流出',
    years: '逐年转移',
    matrix: '大区矩阵',
    receivers: '承接与金融可达',
  },
  copyOne: '复制“{what}”的 {format} 链接',
  copied: '已复制“{what}”的 {format} 链接。',
  refused: '浏览器不允许写入剪贴板，链接为：{link}',
  whole: '链接给出整个结果的全部列；在表内的查找、排序、选列与图例筛选不在其中。CSV 用本页语言。',
  token: '本服务器要求登录：程序取数须带令牌（Authorization: Bearer）。',
  private: '名单只在本机浏览器中处理，服务器没有它，因此没有数据链接；请用“保存”。',
  none: '这里没有结果表；可复制本页链接。',
};

const en: WordsOf<typeof zh> = {
  open: 'Data links',
  note: 'Addresses of CSV, GeoJSON and JSON for curl, QGIS and spreadsheets',
  title: 'Links to the data of this question',
  what: {
    coverageClusters: 'Verdicts of clusters',
    coverageRegions: 'Coverage by region',
    accessClusters: 'Access of clusters',
    accessRegions: 'Access by region',
    curves: 'Coverage against reach',
    lorenz: 'How access is shared',
    changes: 'Year by year',
    robustness: 'Robustness of ranks',
    gaps: 'Gap list',
    corridors: 'Corridors and their banks',
    banks: 'Banks at both ends',
    sites: 'Plan of sites',
    served: 'Clusters that sites serve',
    siteCurve: 'Sites and coverage',
    transfers: 'Transfer flows',
    nodes: 'Places, in and out',
    years: 'Transfers by year',
    matrix: 'Matrix of macro-regions',
    receivers: 'Inflow and access',
  },
  copyOne: 'Copy the {format} link of “{what}”',
  copied: 'Copied the {format} link of “{what}”.',
  refused: 'The browser does not allow writing to the clipboard; the link is {link}',
  whole:
    'A link gives the whole result with all columns; finding, order, chosen columns and legend filters of the table are not in it. CSV is in the language of this page.',
  token: 'This server asks to sign in: a program sends a token with it (Authorization: Bearer).',
  private:
    'The list stays in this browser and the server does not have it, so there is no link to its data; save it instead.',
  none: 'There is no table of results here; copy the link to this page.',
};

/** Words of the links to the data behind a page. */
export const dataLinkWords = { zh, en };
export type DataLinkWords = WordsOf<typeof zh>;
