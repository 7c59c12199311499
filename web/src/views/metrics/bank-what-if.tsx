import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { addedBankQuery, banksQuery } from '../../api/metric-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { addedBankEffect } from './added-bank.ts';

const longestName = 100;

function Effect({ bank }: { readonly bank: string }) {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(metricWords);
  const { data, error, refetch } = useQuery(addedBankQuery(state, bank));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const effect = data && addedBankEffect(data);
  if (!effect) return null;
  const count = format.count(effect.clusters);
  const change = { before: format.figure(effect.before), after: format.figure(effect.after) };
  return (
    <p aria-live="polite" className="leading-5">
      {fill(words.whatIfResult, { bank: data.parameters.addedBank ?? bank })}{' '}
      <strong className="text-certain">{fill(words.whatIfFrom, change)}</strong>
      {fill(words.whatIfSame, { count })}
      {effect.newlyReached > 0 ? ` ${fill(words.whatIfNew, { count: format.count(effect.newlyReached) })}` : null}
    </p>
  );
}

function BankField({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const words = useFeatureWords(metricWords);
  const { data: banks = [] } = useQuery(banksQuery);
  const [fieldId, listId] = [useId(), useId()];
  return (
    <div className="space-y-1">
      <label htmlFor={fieldId} className="text-ink-muted">
        {words.whatIfLabel}
      </label>
      <input
        id={fieldId}
        type="search"
        list={listId}
        maxLength={longestName}
        value={name}
        placeholder={fill(words.whatIfHint, { bank: banks[0] ?? '中国银行' })}
        onChange={(event) => onName(event.target.value)}
        className="h-8 w-full rounded-lg border border-line-strong bg-panel-solid px-2.5 text-sm text-ink"
      />
      <datalist id={listId}>
        {banks.map((bank) => (
          <option key={bank} value={bank} />
        ))}
      </datalist>
    </div>
  );
}

/** What if a bank opened one more branch in reach of every cluster: the effective number of banks before and after. */
export function BankWhatIf() {
  const words = useFeatureWords(metricWords);
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const bank = useDeferredValue(name.trim());
  return (
    <details className="border-t border-line pt-1.5 text-xs" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer font-semibold hover:text-accent-strong">{words.whatIf}</summary>
      {isOpen ? (
        <div className="mt-1.5 space-y-1.5">
          <BankField name={name} onName={setName} />
          {bank === '' ? null : <Effect bank={bank} />}
        </div>
      ) : null}
    </details>
  );
}
