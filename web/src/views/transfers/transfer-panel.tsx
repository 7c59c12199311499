import type { TransferCorridor, TransfersAnswer } from '@icfm/api/transfers/schema';
import { useQuery } from '@tanstack/react-query';
import { transfersQuery } from '../../api/transfer-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { transferPanelWords } from '../../i18n/transfer-panel-words.ts';
import { transferTableWords } from '../../i18n/transfer-table-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { mostArcs } from '../../state/url.ts';
import { EmptyState } from '../../ui/states.tsx';
import { DetailHead } from '../detail/detail-head.tsx';
import { FactList } from '../detail/fact-list.tsx';
import { QueryStates } from '../detail/query-states.tsx';
import { useView } from '../shell/view-context.tsx';
import { flowYears } from './flow-words.ts';
import { TransferRecords } from './transfer-records.tsx';
import { TransferWays } from './transfer-ways.tsx';
import { routeOf } from './unit-name.ts';
import { usualTransfers } from './usual-transfers.ts';

/** What the amount is where it is not that of one record which states these ends. */
function AmountNote({ corridor }: { readonly corridor: TransferCorridor }) {
  const { format } = useWords();
  const names = useNames();
  const words = useFeatureWords(transferPanelWords);
  const { sum, basis, isStatedHere } = corridor;
  if (sum === null) {
    return isStatedHere ? null : <p className="text-xs text-ink-muted text-pretty">{words.gathered}</p>;
  }
  const records = { records: format.count(sum.records), basis: names.label('amountBasis', basis) };
  return (
    <p className="text-xs text-ink-muted text-pretty" data-sum={sum.records}>
      {fill(words.sum, records)}
      {sum.recordsWithoutAmount > 0 ? fill(words.sumGaps, { count: format.count(sum.recordsWithoutAmount) }) : null}
    </p>
  );
}

function TransferFactList({ corridor }: { readonly corridor: TransferCorridor }) {
  const { words, format, language } = useWords();
  const names = useNames();
  const own = useFeatureWords(transferPanelWords);
  const { column } = useFeatureWords(transferTableWords);
  const { amount100mCny, amountQualifier, basis, sectors, models, years, period } = corridor;
  const said =
    amount100mCny === null
      ? words.flow.noAmount
      : fill(words.flow.amountWord, { amount: format.amount(amount100mCny) });
  const amount = amountQualifier === 'approximate' ? `${words.flow.approximate} ${said}` : said;
  const span = years && flowYears({ yearFrom: years.first, yearTo: years.last });
  // The period is written in Chinese in the records.
  const time = language === 'zh' && period ? `${flowYears(corridor)} ${period}` : flowYears(corridor);
  return (
    <FactList
      facts={[
        [column.amount, <strong key="amount">{amount}</strong>],
        [column.basis, names.label('amountBasis', basis)],
        [words.flow.period, time],
        [own.allYears, corridor.records > 1 ? span : null],
        [column.sectors, format.list(sectors.map(names.sector))],
        [column.models, format.list(models.map((model) => names.label('transferModel', model)))],
      ]}
    />
  );
}

function Missing() {
  const { set } = useView();
  const words = useFeatureWords(transferPanelWords);
  return (
    <EmptyState action={words.showAll} onAction={() => void set(usualTransfers)}>
      {words.missing}
    </EmptyState>
  );
}

function Found({ corridor, answer }: { readonly corridor: TransferCorridor; readonly answer: TransfersAnswer }) {
  return (
    <>
      <TransferFactList corridor={corridor} />
      <AmountNote corridor={corridor} />
      <TransferWays corridor={corridor} answer={answer} />
      <TransferRecords corridor={corridor} />
    </>
  );
}

/** One flow: its amount and what that is, the ways on from it, and every record behind it. */
export function TransferPanel({ id }: { readonly id: string }) {
  const { state } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const own = useFeatureWords(transferTableWords);
  // However few are drawn: a flow stays open while its arc is not among them.
  const query = useQuery(transfersQuery({ ...state, most: mostArcs }));
  const corridor = query.data?.corridors.find((each) => each.id === id);
  const records = corridor ? fill(own.records, { count: format.count(corridor.records) }) : null;
  return (
    <div className="space-y-3">
      <DetailHead title={corridor ? routeOf(corridor, { names, words }) : id} further={records} />
      <QueryStates query={query}>
        {(answer) => (corridor ? <Found corridor={corridor} answer={answer} /> : <Missing />)}
      </QueryStates>
    </div>
  );
}
