import { Plus } from 'lucide-react';
import { useId } from 'react';
import { compareWords } from '../../i18n/compare-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { mostPins } from '../../state/url.ts';
import { ListOption } from '../../ui/list-option.tsx';
import { useView } from '../shell/view-context.tsx';
import { type PickerOption, usePlacePicker } from './use-place-picker.ts';

function OptionText({ option: { level, name } }: { readonly option: PickerOption }) {
  const own = useFeatureWords(compareWords);
  const { words } = useWords();
  return (
    <>
      {name}
      <span className="text-xs text-ink-muted">{level === 'macro-region' ? own.macroRegion : words.level[level]}</span>
    </>
  );
}

type Picker = ReturnType<typeof usePlacePicker>;

function Options({ id, picker }: { readonly id: string; readonly picker: Picker }) {
  const { format } = useWords();
  const words = useFeatureWords(compareWords);
  const { options, active } = picker;
  return (
    <div
      id={`${id}-options`}
      role="listbox"
      aria-label={fill(words.found, { count: format.count(options.length) })}
      className="scroll-quiet absolute inset-x-0 top-full z-30 mt-1 max-h-80 overflow-y-auto rounded-panel border border-line bg-panel-solid p-1.5 shadow-panel"
    >
      {options.map((option, index) => (
        <ListOption
          key={option.id}
          id={`${id}-${index}`}
          isActive={index === active}
          onActive={() => picker.setActive(index)}
          onChoose={() => picker.choose(option.id)}
        >
          <OptionText option={option} />
        </ListOption>
      ))}
      {options.length === 0 ? <p className="px-2 py-2 text-sm text-ink-muted">{words.nothing}</p> : null}
    </div>
  );
}

/** Adds a place by name, pinyin, initials or code; macro-regions stand ready. */
export function PlacePicker({ ids }: { readonly ids: readonly string[] }) {
  const { set } = useView();
  const words = useFeatureWords(compareWords);
  const id = useId();
  const picker = usePlacePicker(ids, (added) => void set({ pins: [...ids, added] }));
  const isFull = ids.length >= mostPins;
  const { text, options, active, isShown } = picker;
  return (
    <div className="relative w-full sm:w-72">
      <Plus size={16} aria-hidden className="absolute top-2.5 left-2.5 text-ink-muted" />
      <input
        type="text"
        role="combobox"
        aria-label={words.add}
        aria-expanded={isShown}
        aria-controls={isShown ? `${id}-options` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isShown && options.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={isFull ? fill(words.full, { most: mostPins }) : words.addHint}
        disabled={isFull}
        value={text}
        onChange={(event) => picker.write(event.target.value)}
        onFocus={() => picker.setIsOpen(true)}
        onBlur={() => picker.setIsOpen(false)}
        onKeyDown={picker.onKeyDown}
        className="h-9 w-full rounded-lg border border-line-strong bg-panel-solid pr-2 pl-8 text-sm text-ink placeholder:text-ink-faint disabled:cursor-not-allowed disabled:bg-panel-sunken"
      />
      {isShown ? <Options id={id} picker={picker} /> : null}
    </div>
  );
}
