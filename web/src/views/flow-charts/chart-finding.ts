import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { fill } from '../../i18n/fill.ts';
import type { UrlState } from '../../state/url.ts';
import { chartLinks, measureOfAnswer } from './chart-links.ts';
import type { TableContext } from './chart-tables.ts';
import { rankedPlaces } from './ranking-rows.ts';

type Asked = Pick<UrlState, 'flowChart' | 'flowWidth'>;
type Writer = (weight: number | null) => string;

function linkFinding(answer: TransfersAnswer, asked: Asked, { context, write }: Told): string | null {
  const { links, by } = chartLinks(answer, asked.flowWidth);
  const first = links[0];
  if (!first) return null;
  const { words, format, nameOf, basisName } = context;
  return fill(by === 'amount' ? words.finding.sankeyAmount : words.finding.sankey, {
    origin: nameOf(first.corridor.origin),
    destination: nameOf(first.corridor.destination),
    records: write(first.weight),
    value: write(first.weight),
    total: format.count(answer.total),
    basis: basisName ?? '',
  });
}

type Told = { readonly context: TableContext; readonly write: Writer };

function placeFinding(answer: TransfersAnswer, asked: Asked, { context, write }: Told): string | null {
  const { words, nameOf } = context;
  const { receivers, senders } = rankedPlaces(answer, measureOfAnswer(answer, asked.flowWidth));
  const [receiver, sender] = [receivers[0], senders[0]];
  if (!receiver || !sender) return null;
  if (asked.flowChart === 'ranking') {
    return fill(words.finding.ranking, {
      receiver: nameOf(receiver.unit),
      in: write(receiver.weightIn),
      sender: nameOf(sender.unit),
      out: write(sender.weightOut),
    });
  }
  const both = [...receivers, ...senders].sort(
    (a, b) => (b.weightIn ?? 0) + (b.weightOut ?? 0) - (a.weightIn ?? 0) - (a.weightOut ?? 0),
  );
  const most = both[0] ?? receiver;
  return fill(words.finding.chord, {
    place: nameOf(most.unit),
    in: write(most.weightIn),
    out: write(most.weightOut),
  });
}

function yearFinding({ years }: TransfersAnswer, { context: { words, format } }: Told): string | null {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  const most = years.reduce((best, each) => (each.records > best.records ? each : best), first);
  return fill(first === last ? words.finding.oneYear : words.finding.timeline, {
    first: first.year,
    last: last.year,
    records: format.count(years.reduce((sum, { records }) => sum + records, 0)),
    most: most.year,
    count: format.count(most.records),
  });
}

/** What a chart shows, in one sentence; null where there is nothing to show. */
export function chartFinding(answer: TransfersAnswer, asked: Asked, context: TableContext): string | null {
  const { words, format } = context;
  const isByAmount = measureOfAnswer(answer, asked.flowWidth) === 'amount';
  const write: Writer = (weight) => {
    if (weight === null) return words.unknown;
    if (isByAmount) return fill(words.amount, { amount: format.amount(weight) });
    return fill(words.records, { count: format.count(weight) });
  };
  const told = { context, write };
  if (asked.flowChart === 'timeline') return yearFinding(answer, told);
  if (asked.flowChart === 'sankey') return linkFinding(answer, asked, told);
  return placeFinding(answer, asked, told);
}
