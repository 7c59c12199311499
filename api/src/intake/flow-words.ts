import type { AmountBasis } from '@icfm/data/model/flow';
import { type RowReader, shown } from './row-reader.ts';

const basisWords: readonly (readonly [RegExp, AmountBasis])[] = [
  [/到位|实际利用|实际使用|^in-?place/i, 'in-place'],
  [/完成投资|已完成|完成额|^completed/i, 'completed'],
  [/签约|协议|合同|^agreed/i, 'agreed'],
  [/计划|总投资|拟投资|预计|^planned/i, 'planned'],
  [/储备|在谈|洽谈|^pipeline/i, 'pipeline'],
  [/其他|^other/i, 'other'],
  [/未说明|不详|^unstated/i, 'unstated'],
];

/** What the amount counts: as the row says, else as the heading of the amounts says, else not stated. */
export function readBasis(reader: RowReader): AmountBasis {
  const cell = reader.cell('basis');
  const basis = basisIn(cell === '' ? (reader.heading('amount') ?? '') : cell);
  if (basis !== null) return basis;
  if (cell === '') return 'unstated';
  reader.warn('basis', 'unknown-basis', {
    zh: `需要到位资金、完成投资、签约、计划总投资或储备之一，收到“${shown(cell)}”：按其他口径计`,
    en: `Wanted in-place, completed, agreed, planned or pipeline, got “${shown(cell)}”: taken as another basis`,
  });
  return 'other';
}

const basisIn = (text: string) => basisWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** The models of the bundled records by their words; the first that fits. */
const modelWords: readonly (readonly [RegExp, string])[] = [
  [/示范区|^demonstration/i, 'demonstration-zone'],
  [/对接|推介|招商会|^matchmaking/i, 'matchmaking-event'],
  [/共建|园区|飞地|产业园|^shared/i, 'shared-park'],
  [/协作|援疆|援藏|对口|结对|^paired/i, 'paired-cooperation'],
  [/合资|入股|参股|^joint/i, 'joint-venture'],
  [/技术|研发合作|^technology/i, 'technology-cooperation'],
  [/搬迁|迁移|整体转移|迁建|^relocation/i, 'relocation'],
  [/新建|设厂|建厂|生产基地|扩产|^new/i, 'new-plant'],
];

/** How a transfer is made: a code of the vocabulary; `unspecified` where the words are none of ours, which are kept beside it. */
export const readModel = (cell: string) => modelWords.find(([pattern]) => pattern.test(cell))?.[1] ?? 'unspecified';

const units: readonly (readonly [RegExp, number])[] = [
  [/万亿|trillion/i, 10_000],
  [/亿|100\s*million/i, 1],
  [/billion/i, 10],
  [/千万/, 0.1],
  [/百万|million/i, 0.01],
  [/万/, 0.0001],
  [/元|yuan|cny|rmb/i, 1e-8],
];

/** No amount is written longer; in a cell of spaces alone the expression would look at each of them from each. */
const longest = 100;

const number = /^[¥￥]?\s*([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*([^\d]*)$/i;

/** The amount in CNY 100 million; the unit is that of the cell, else of the heading, else 亿元. Null where there is none. */
export function readAmount(reader: RowReader): number | null {
  const cell = reader.cell('amount').normalize('NFKC').replace(/,/g, '');
  if (cell === '') return null;
  const [, digits = '', unitWord = ''] = (cell.length > longest ? null : number.exec(cell)) ?? [];
  const amount = digits === '' ? Number.NaN : Number(digits);
  const factor = factorOf(unitWord) ?? factorOf((reader.heading('amount') ?? '').normalize('NFKC')) ?? 1;
  const isUnitKnown = unitWord === '' || factorOf(unitWord) !== null;
  if (!Number.isFinite(amount) || amount < 0 || !isUnitKnown) {
    reader.error('amount', 'not-an-amount', {
      zh: `需要不小于 0 的金额（亿元），收到“${shown(cell)}”`,
      en: `Wanted an amount of at least 0 (CNY 100 million), got “${shown(cell)}”`,
    });
    return null;
  }
  if (factor !== 1) {
    reader.note('amount', 'unit-converted', {
      zh: `单位已换算为亿元（×${factor}）`,
      en: `Converted to CNY 100 million (× ${factor})`,
    });
  }
  return Number((amount * factor).toPrecision(12));
}

const factorOf = (text: string) => units.find(([pattern]) => pattern.test(text))?.[1] ?? null;
