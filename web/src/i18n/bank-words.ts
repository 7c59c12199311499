import type { WordsOf } from './zh.ts';

const zh = {
  own: '本行',
  /** Stands before what is counted: `{bank}的专营支行`. */
  ofBank: '{bank}的',
  ofOwn: '本行的',
  only: '仅计{bank}的网点',
  onlyOwn: '仅计本行网点',
  clear: '取消“{what}”，计入全部银行',
  picker: '谁的网点',
  all: '全部银行',
  hint: '输入银行名称或拼音',
  found: '{count} 个选项',
  nothing: '没有这家银行。这里只列出名录与导入名单中有网点的银行。',
  further: '另有 {count} 家银行，请继续输入。',
  counts: '{count} 家',
  countsSpecialised: '专营 {count} 家',
  ownCounts: '已导入 {count} 家',
  mine: '本行',
  basis: {
    own: '本行已导入 {count} 家网点，位置已知的都计入。名单以外的网点不在其中：“未发现”只就所导入的名单而言。',
    ownSpecialised: '本行已导入 {count} 家网点，都是专营支行；普通网点未导入，有无网点（C1）未测量。',
    bank: '名录与导入名单中有{bank}网点 {count} 家（专营 {specialised} 家），未必齐全：“未发现”不等于没有。',
    bankSpecialised: '名录中有{bank}专营支行 {count} 家；其普通网点未载入，有无网点（C1）未测量。',
  },
  noOwn: '还没有导入本行网点，所以看不到本行的缺口。导入网点清单后，这里列出本行够不到的集群。',
  noOwnShort: '导入本行网点后，可以只看本行的缺口。',
  importOwn: '导入本行网点',
  showAll: '看全部银行',
  unknown: '现有数据中没有“{bank}”的网点。可能名单已移除，或名称写法不同。',
  noPresence: '{whose}普通网点未载入，有无网点（C1）未测量：未知不等于没有。可先看专营支行，或导入网点名单。',
  showSpecialised: '看专营支行',
};

const en: WordsOf<typeof zh> = {
  own: 'Own branches',
  ofBank: ' of {bank}',
  ofOwn: ' of our own',
  only: 'Branches of {bank} only',
  onlyOwn: 'Own branches only',
  clear: 'Drop “{what}” and count all banks',
  picker: 'Whose branches',
  all: 'All banks',
  hint: 'Name of a bank, in Chinese or pinyin',
  found: '{count} choices',
  nothing: 'No such bank. Only banks with a branch on a list loaded are here.',
  further: '{count} more banks: go on typing.',
  counts: '{count} branches',
  countsSpecialised: '{count} specialised',
  ownCounts: '{count} imported',
  mine: 'own',
  basis: {
    own: '{count} own branches are imported; all with a known position count. Branches not on the list are not among them: “none known” speaks of that list alone.',
    ownSpecialised:
      '{count} own branches are imported, all of them specialised; ordinary ones are not, so presence (C1) is not measured.',
    bank: 'The lists loaded hold {count} branches of {bank} ({specialised} specialised), maybe not all: “none known” does not mean none.',
    bankSpecialised:
      'The lists loaded hold {count} specialised branches of {bank} and no ordinary ones, so its presence (C1) is not measured.',
  },
  noOwn:
    'No list of own branches has been imported, so their gaps cannot be told. With it, the clusters out of their reach are listed here.',
  noOwnShort: 'Import your own branches to see their gaps alone.',
  importOwn: 'Import own branches',
  showAll: 'Show all banks',
  unknown: 'No list loaded has a branch of “{bank}”. The list may have been removed, or the name is written otherwise.',
  noPresence:
    'No ordinary branches{whose} are loaded, so presence (C1) is not measured: unknown is not none. See the specialised ones, or import a list.',
  showSpecialised: 'See specialised branches',
};

/** Words of whose branches are counted. */
export const bankWords = { zh, en };
export type BankWords = WordsOf<typeof zh>;
