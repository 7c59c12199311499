import type { WordsOf } from './zh.ts';

const zh = {
  moreEntries: '另有 {count} 项未列出',
  firstRows: '此处列出前 {shown} 行，共 {count} 行',
  wholeText: '全文：',
  noMp4: '这个浏览器不能编码 H.264 视频，请改选 WebM',
  noWebm: '这个浏览器不能编码视频，请换用新版 Chrome 或 Edge',
};

const en: WordsOf<typeof zh> = {
  moreEntries: '{count} more not shown',
  firstRows: 'First {shown} of {count} rows',
  wholeText: 'In full: ',
  noMp4: 'This browser cannot encode H.264 video. Choose WebM instead.',
  noWebm: 'This browser cannot encode video. Use a recent Chrome or Edge.',
};

export const storyFileWords = { zh, en } as const;
