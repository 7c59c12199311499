import { useState } from 'react';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { BankPicker } from '../banks/bank-picker.tsx';
import { ReachSlider } from '../coverage/reach-slider.tsx';
import { useView } from '../shell/view-context.tsx';
import { BankScores } from './bank-scores.tsx';
import { CorridorList } from './corridor-list.tsx';
import { CorridorSectors } from './corridor-sectors.tsx';
import { CorridorSentences } from './corridor-sentence.tsx';
import type { CorridorInput } from './corridor-table.ts';
import { PairedAmounts } from './paired-amounts.tsx';
import { ServedChoice } from './served-choice.tsx';
import { useCorridorInput } from './use-corridor-input.ts';

type CorridorsPageProps = {
  readonly place: string;
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

const lists = ['banks', 'corridors'] as const;

type ListingsProps = Omit<CorridorsPageProps, 'place'> & { readonly input: CorridorInput; readonly isReady: boolean };

/** The corridors; of all banks together first the banks, any of which can be asked about. */
function Listings(props: ListingsProps) {
  const { state } = useView();
  const { lists: words } = useFeatureWords(pairingWords);
  const [list, setList] = useState<(typeof lists)[number]>('banks');
  const { answer } = props.input;
  const isOfAll = state.bank === null && !props.isWide;
  return (
    <>
      {isOfAll ? (
        <Segmented
          label={words.label}
          isLabelled={false}
          options={lists.map((value) => ({ value, label: words[value] }))}
          value={list}
          onChange={setList}
        />
      ) : null}
      {isOfAll && list === 'banks' ? (
        <BankScores banks={answer.banks} />
      ) : (
        <>
          <ServedChoice corridors={answer.corridors} />
          <CorridorList {...props} />
        </>
      )}
    </>
  );
}

function Settings() {
  return (
    <div className="space-y-2">
      <ReachSlider />
      <CorridorSectors />
    </div>
  );
}

/** Follow the client: corridors of documented transfer, served at the origin and not at the destination. */
export function CorridorsPage({ place, isWide, onWiden }: CorridorsPageProps) {
  const { input, query, isReady } = useCorridorInput();
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!input) return <Skeleton lines={8} />;
  return (
    <>
      <CorridorSentences answer={input.answer} place={place} />
      {isWide ? null : <BankPicker />}
      {isWide ? null : <PairedAmounts amounts={input.answer.amounts} />}
      {isWide ? null : <Settings />}
      <Listings input={input} isReady={isReady} isWide={isWide} onWiden={onWiden} />
    </>
  );
}
