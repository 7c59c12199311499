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

/** A sentence with its numbers apart, so that each can be opened. `unit` is the place that a number is of. */
export type Headline = {
  readonly template: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly numbers: Readonly<
    Record<
      string,
      { readonly count: number; readonly text?: string; readonly unit: string | null; readonly name: string }
    >
  >;
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

type Number = Headline['numbers'][string];
const plain = (count: number): Number => ({ count, unit: null, name: '' });

function leaders({ ranking, nodes, rankedBy }: TransfersAnswer, { words, names, format }: HeadlineContext) {
  const [sender, receiver] = [ranking.senders[0], ranking.receivers[0]];
  if (!sender || !receiver) return null;
  const nameOf = (id: string) => {
    const unit = nodes.find((node) => node.unit.id === id)?.unit;
    return unit ? unitName(unit, names) : id;
  };
  const number = ({ id, records, amount100mCny }: typeof sender): Number => ({
    count: records,
    ...(rankedBy === 'amount' && amount100mCny !== null ? { text: format.amount(amount100mCny) } : {}),
    ...{ unit: id, name: nameOf(id) },
  });
  const texts = { sender: nameOf(sender.id), receiver: nameOf(receiver.id) };
  if (rankedBy === 'records') {
    const numbers = { senderRecords: number(sender), receiverRecords: number(receiver) };
    return { template: words.sentence.leaders, texts, numbers };
  }
  if (sender.amount100mCny === null || receiver.amount100mCny === null) return null;
  const numbers = { senderAmount: number(sender), receiverAmount: number(receiver) };
  return { template: words.sentence.leadersByAmount, texts, numbers };
}

function subjectOf({ parameters: { region, side } }: TransfersAnswer, { words, place }: HeadlineContext): string {
  return region === 'nation' ? words.subject.nation : fill(words.subject[side], { place });
}

/** What the answer finds, in sentences that can be read aloud. */
export function transferHeadline(answer: TransfersAnswer, context: HeadlineContext): Headline {
  const { words, names, format } = context;
  const { records, shown, total, nodes, parameters } = answer;
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
      sentence.flows + (shown < total ? sentence.shown : '') + sentence.end,
      parameters.basis === null ? '' : amountPart,
      first?.template ?? '',
      left > 0 ? sentence.left : '',
    ].join(''),
    texts: { subject, level: words.levelOf[parameters.level], basis, ...first?.texts },
    numbers: {
      ...{ kept: plain(records.kept), total: plain(total), shown: plain(shown), left: plain(left) },
      ...(amount === null ? {} : { amount: { ...plain(amount), text: format.amount(amount) } }),
      ...first?.numbers,
    },
  };
}

/** The same as plain text. */
export function writeHeadline({ template, texts, numbers }: Headline, format: Format): string {
  const counts = Object.entries(numbers).map(([id, { count, text }]) => [id, text ?? format.count(count)]);
  return fill(template, { ...texts, ...Object.fromEntries(counts) });
}
