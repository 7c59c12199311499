import type { WordsOf } from './zh.ts';

const zh = {
  moreEntries: '另有 {count} 项未列出',
  firstRows: '此处列出前 {shown} 行，共 {count} 行',
  wholeText: '全文：',
};

const en: WordsOf<typeof zh> = {
  moreEntries: '{count} more not shown',
  firstRows: 'First {shown} of {count} rows',
  wholeText: 'In full: ',
};

export const storyFileWords = { zh, en } as const;
