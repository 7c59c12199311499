import type { TransferNode, TransfersAnswer } from '@icfm/api/transfers/schema';
import type { Names } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { TransferWords } from '../../i18n/transfer-words.ts';
import { tidy } from '../table/field.ts';
import { unitName } from './unit-name.ts';

export type HeadlineContext = {
  readonly words: TransferWords;
  readonly names: Names;
  readonly format: Format;
  readonly place: string;
};

/** `text` where it is written otherwise than as a count; `unit` and `name` of the place that it is of. */
type HeadlineNumber = {
  readonly count: number;
  readonly text?: string;
  readonly unit: string | null;
  readonly name: string;
};

/** A sentence with its numbers apart, so that each can be opened. */
export type Headline = {
  readonly template: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, HeadlineNumber>>;
};

/** All drawn amounts of the basis asked for, in CNY 100 million; null without one, and where none is known. */
export function totalAmount(nodes: readonly Pick<TransferNode, 'amountIn100mCny'>[]): number | null {
  const known = nodes.flatMap(({ amountIn100mCny }) => amountIn100mCny ?? []);
  return known.length === 0 ? null : tidy(known.reduce((sum, each) => sum + each, 0));
}

/** The records that are not counted, for whatever reason. */
export function leftOutOf({ documented, kept }: TransfersAnswer['records']): number {
  return documented - kept;
}

const plain = (count: number): HeadlineNumber => ({ count, unit: null, name: '' });

type End = 'sender' | 'receiver';

/** Who sends or receives most; nothing where the amounts are not known. */
function leader(end: End, { ranking, nodes, rankedBy }: TransfersAnswer, { words, names, format }: HeadlineContext) {
  const first = ranking[`${end}s`][0];
  const { sender, receiver, senderByAmount, receiverByAmount } = words.sentence;
  const [byRecords, byAmount] = [
    { sender, receiver },
    { sender: senderByAmount, receiver: receiverByAmount },
  ];
  const isByAmount = rankedBy === 'amount';
  if (!first || (isByAmount && first.amount100mCny === null)) return null;
  const unit = nodes.find((node) => node.unit.id === first.id)?.unit;
  const name = unit ? unitName(unit, names) : first.id;
  const amount = first.amount100mCny === null ? {} : { text: format.amount(first.amount100mCny) };
  const number: HeadlineNumber = { count: first.records, ...(isByAmount ? amount : {}), unit: first.id, name };
  return {
    template: isByAmount ? byAmount[end] : byRecords[end],
    texts: { [end]: name },
    numbers: { [isByAmount ? `${end}Amount` : `${end}Records`]: number },
  };
}

/** Both leaders; of what goes into a region only who sends, of what comes out of it only who receives. */
function leaders(answer: TransfersAnswer, context: HeadlineContext) {
  const { region, side } = answer.parameters;
  const isOneSided = region !== 'nation';
  const ends: readonly End[] = ['sender', 'receiver'];
  return ends
    .filter((end) => !(isOneSided && side === (end === 'sender' ? 'out' : 'in')))
    .flatMap((end) => leader(end, answer, context) ?? []);
}

function merged<T>(records: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record)));
}

function subjectOf({ parameters: { region, side } }: TransfersAnswer, { words, place }: HeadlineContext): string {
  return region === 'nation' ? words.subject.nation : fill(words.subject[side], { place });
}

/** What the answer finds, in sentences that can be read aloud. */
export function transferHeadline(answer: TransfersAnswer, context: HeadlineContext): Headline {
  const { words, names, format } = context;
  const { records, shown, total, nodes, parameters, coarserCorridors } = answer;
  const { sentence } = words;
  const subject = subjectOf(answer, context);
  if (records.kept === 0) return { template: sentence.none, texts: { subject }, numbers: {} };
  const left = leftOutOf(records);
  const amount = totalAmount(nodes);
  const first = leaders(answer, context);
  const basis = names.label('amountBasis', parameters.basis);
  const amountPart = amount === null ? sentence.unknownAmount : sentence.amount;
  return {
    template: [
      sentence.flows,
      coarserCorridors > 0 ? sentence.coarser : '',
      shown < total ? sentence.shown : '',
      sentence.end,
      parameters.basis === null ? '' : amountPart,
      ...first.map(({ template }) => template),
      left > 0 ? sentence.left : '',
    ].join(''),
    texts: Object.assign(
      { subject, level: words.levelOf[parameters.level], basis },
      ...first.map(({ texts }) => texts),
    ),
    numbers: {
      ...{ kept: plain(records.kept), total: plain(total), shown: plain(shown), left: plain(left) },
      coarser: plain(coarserCorridors),
      ...(amount === null ? {} : { amount: { ...plain(amount), text: format.amount(amount) } }),
      ...merged(first.map(({ numbers }) => numbers)),
    },
  };
}

/** The same as plain text. */
export function writeHeadline({ template, texts, numbers }: Headline, format: Format): string {
  const counts = Object.entries(numbers).map(([id, { count, text }]) => [id, text ?? format.count(count)]);
  return fill(template, { ...texts, ...Object.fromEntries(counts) });
}
