import { ChevronsUpDown } from 'lucide-react';
import { useId } from 'react';
import { bankWords } from '../../i18n/bank-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ownBank } from '../../state/url.ts';
import { ListOption } from '../../ui/list-option.tsx';
import type { BankOption } from './bank-options.ts';
import { useBankPicker } from './use-bank-picker.ts';
import { useBankTexts } from './use-bank-texts.ts';

function useCounts({ bank, branches, ordinaryBranches, isOwn }: BankOption): string {
  const { format } = useWords();
  const words = useFeatureWords(bankWords);
  if (branches === null) return '';
  if (bank === ownBank) return fill(words.ownCounts, { count: format.count(branches) });
  const template = ordinaryBranches === 0 ? words.countsSpecialised : words.counts;
  return [isOwn ? words.mine : '', fill(template, { count: format.count(branches) })].filter(Boolean).join(' · ');
}

function OptionText({ option }: { readonly option: BankOption }) {
  const words = useFeatureWords(bankWords);
  const counts = useCounts(option);
  const name = option.bank === null ? words.all : option.bank === ownBank ? words.own : option.bank;
  return (
    <>
      <span className="min-w-0 truncate" title={name}>
        {name}
      </span>
      <span className="shrink-0 text-xs text-ink-muted">{counts}</span>
    </>
  );
}

type Picker = ReturnType<typeof useBankPicker>;

function Options({ id, picker }: { readonly id: string; readonly picker: Picker }) {
  const { format } = useWords();
  const words = useFeatureWords(bankWords);
  const { options, further, active } = picker;
  return (
    <div className="absolute inset-x-0 top-full z-30 mt-1 rounded-panel border border-line bg-panel-solid p-1 shadow-panel">
      <div
        id={`${id}-options`}
        role="listbox"
        aria-label={fill(words.found, { count: format.count(options.length) })}
        className="scroll-quiet max-h-72 overflow-y-auto"
      >
        {options.map((option, index) => (
          <ListOption
            key={option.bank ?? ''}
            id={`${id}-${index}`}
            isActive={index === active}
            onActive={() => picker.setActive(index)}
            onChoose={() => picker.choose(option.bank)}
          >
            <OptionText option={option} />
          </ListOption>
        ))}
      </div>
      {options.length === 0 ? <p className="px-2 py-1.5 text-sm text-ink-muted">{words.nothing}</p> : null}
      {further > 0 ? (
        <p className="px-2 py-1 text-xs text-ink-muted">{fill(words.further, { count: format.count(further) })}</p>
      ) : null}
    </div>
  );
}

/** Chooses whose branches are counted: all banks', the user's own, or those of one bank found by name. */
export function BankPicker() {
  const words = useFeatureWords(bankWords);
  const picker = useBankPicker();
  const { name } = useBankTexts();
  const id = useId();
  const { text, options, active, isOpen } = picker;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-xs text-ink-muted">
        {words.picker}
      </label>
      <div className="relative">
        <input
          id={id}
          type="text"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-options` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && options.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          placeholder={isOpen ? words.hint : (name ?? words.all)}
          value={isOpen ? text : (name ?? words.all)}
          onChange={(event) => picker.write(event.target.value)}
          onFocus={picker.open}
          onClick={picker.open}
          onBlur={picker.close}
          onKeyDown={picker.onKeyDown}
          className="h-9 w-full rounded-lg border border-line-strong bg-panel-solid pr-8 pl-2.5 text-sm text-ink placeholder:text-ink-faint"
        />
        <ChevronsUpDown
          size={16}
          aria-hidden
          className="pointer-events-none absolute top-2.5 right-2.5 text-ink-muted"
        />
        {isOpen ? <Options id={id} picker={picker} /> : null}
      </div>
    </div>
  );
}
