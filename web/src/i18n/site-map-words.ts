import type { WordsOf } from './zh.ts';

const zh = {
  tooltip: '{rank}. {name} · {action} · 新增权重 {gain}',
  leftOut: '{name} · 最优方案中的网点，你未选入',
  dragAsking: '移到{name}：正在比较…',
  dragResult: '移到{name}：{result}',
  open: '新设网点（数字为次序）',
  upgrade: '升级网点',
  leftOutMark: '最优方案中未选入',
  lines: '细线连向新覆盖的集群',
  openAction: '新设',
  upgradeAction: '升级',
};

const en: WordsOf<typeof zh> = {
  tooltip: '{rank}. {name} · {action} · adds weight {gain}',
  leftOut: '{name} · in the best plan, left out of yours',
  dragAsking: 'To {name}: comparing…',
  dragResult: 'To {name}: {result}',
  open: 'New branch (number: order)',
  upgrade: 'Upgraded branch',
  leftOutMark: 'Of the best plan, left out',
  lines: 'Thin lines lead to clusters newly covered',
  openAction: 'open',
  upgradeAction: 'upgrade',
};

/** Words of the planned sites on the map and in its legend. */
export const siteMapWords = { zh, en };
export type SiteMapWords = WordsOf<typeof zh>;
