import type { Corridor } from '@icfm/api/pairing/schema';
import { useQuery } from '@tanstack/react-query';
import { pairingQuery } from '../../api/pairing-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { DetailHead } from '../detail/detail-head.tsx';
import { FactList } from '../detail/fact-list.tsx';
import { QueryStates } from '../detail/query-states.tsx';
import { useView } from '../shell/view-context.tsx';
import { flowYears } from '../transfers/flow-words.ts';
import { CorridorEnds } from './corridor-ends.tsx';
import { routeName, servedWords } from './corridor-fields.ts';
import { CorridorRecords } from './corridor-records.tsx';
import { PairingBankList } from './pairing-bank-list.tsx';

/** The corridor of the answer in force; where its filters leave it out, that of the nation and all sectors. */
function useCorridor(id: string) {
  const { state } = useView();
  const asked = useQuery(pairingQuery(state));
  const found = asked.data?.corridors.find((corridor) => corridor.id === id);
  const whole = useQuery({
    ...pairingQuery({ ...state, region: 'nation', sectors: [] }),
    enabled: asked.isSuccess && !asked.isPlaceholderData && found === undefined,
  });
  const query = found === undefined && asked.isSuccess && !asked.isPlaceholderData ? whole : asked;
  return { query, corridor: found ?? whole.data?.corridors.find((each) => each.id === id) };
}

/** What stands for the corridor: the amount of the best record with its basis, and what its records name. */
function CorridorFacts({ corridor }: { readonly corridor: Corridor }) {
  const { words, format } = useWords();
  const names = useNames();
  const { column } = useFeatureWords(pairingWords);
  const { amount100mCny, basis, sectors, models } = corridor;
  const amount =
    amount100mCny === null
      ? words.flow.noAmount
      : fill(words.flow.amountWord, { amount: format.amount(amount100mCny) });
  return (
    <FactList
      facts={[
        [column.amount, <strong key="amount">{amount}</strong>],
        [column.basis, names.label('amountBasis', basis)],
        [column.years, flowYears(corridor)],
        [column.sectors, format.list(sectors.map(names.sector))],
        [column.models, format.list(models.map((model) => names.label('transferModel', model)))],
      ]}
    />
  );
}

/** One corridor: how the bank stands at its ends, who serves both, and the documented records behind it. */
export function CorridorPanel({ id }: { readonly id: string }) {
  const { words } = useWords();
  const names = useNames();
  const pairing = useFeatureWords(pairingWords);
  const { name } = useBankTexts();
  const { query, corridor } = useCorridor(id);
  const stands = corridor ? servedWords(corridor, { pairing }) : null;
  return (
    <div className="space-y-3">
      <DetailHead title={corridor ? routeName(corridor, { names, words }) : id}>
        {stands === null ? null : (
          <p className="mt-1 text-sm font-medium text-accent-strong">{[name, stands].filter(Boolean).join(' · ')}</p>
        )}
      </DetailHead>
      <QueryStates query={query}>
        {() =>
          corridor ? (
            <>
              <CorridorFacts corridor={corridor} />
              <CorridorEnds corridor={corridor} />
              <PairingBankList corridor={corridor} />
              <CorridorRecords corridor={corridor} />
            </>
          ) : (
            <EmptyState>{pairing.panel.missing}</EmptyState>
          )
        }
      </QueryStates>
    </div>
  );
}
