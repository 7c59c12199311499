import type { WordsOf } from './zh.ts';

const zh = {
  task: '网点缺口',
  list: '缺口清单',
  sites: '下一批网点',
  corridors: '跟随客户',
  scenarios: '方案',
};

const en: WordsOf<typeof zh> = {
  task: 'Branch gaps',
  list: 'Gap list',
  sites: 'Next branches',
  corridors: 'Follow clients',
  scenarios: 'Scenarios',
};

/** What the gaps view can be asked. */
export const gapTaskWords = { zh, en };
