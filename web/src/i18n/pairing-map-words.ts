import type { WordsOf } from './zh.ts';

const zh = {
  label: '{origin} → {destination} · {records} 条记录 · {stands}',
  ofBank: {
    paired: '两端都有网点',
    orphan: '只在转出地有网点',
    'destination-only': '只在承接地有网点',
    neither: '两端都未发现网点',
  },
  ofAll: {
    paired: '有银行服务两端',
    orphan: '未发现服务两端的银行',
    'destination-only': '',
    neither: '',
  },
};

const en: WordsOf<typeof zh> = {
  label: '{origin} → {destination} · {records} records · {stands}',
  ofBank: {
    paired: 'branches at both ends',
    orphan: 'a branch at the origin only',
    'destination-only': 'a branch at the destination only',
    neither: 'no known branch at either end',
  },
  ofAll: {
    paired: 'some bank serves both ends',
    orphan: 'no bank known to serve both ends',
    'destination-only': '',
    neither: '',
  },
};

/** What the map says of a corridor. They are apart from the other words so that the map's script stays small. */
export const pairingMapWords = { zh, en };
