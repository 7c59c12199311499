import { MapPin } from 'lucide-react';
import { useId } from 'react';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ListOption } from '../../ui/list-option.tsx';
import { fieldLook } from './look.ts';
import { type PlaceOption, usePlaceField } from './use-place-field.ts';

type Field = ReturnType<typeof usePlaceField>;

function Options({ id, field }: { readonly id: string; readonly field: Field }) {
  const words = useFeatureWords(importReportWords);
  const { options, active } = field;
  return (
    <div
      id={`${id}-options`}
      role="listbox"
      aria-label={fill(words.place.found, { count: options.length })}
      className="absolute inset-x-0 top-full z-30 mt-1 rounded-panel border border-line bg-panel-solid p-1 shadow-panel"
    >
      {options.map((option, index) => (
        <ListOption
          key={option.adcode}
          id={`${id}-${index}`}
          isActive={index === active}
          onActive={() => field.setActive(index)}
          onChoose={() => field.choose(option)}
        >
          {option.name}
          <span className="text-xs text-ink-muted">{option.within}</span>
        </ListOption>
      ))}
      {options.length === 0 ? <p className="px-2 py-1.5 text-sm text-ink-muted">{words.place.nothing}</p> : null}
    </div>
  );
}

type PlaceFieldProps = {
  /** What the place is picked for. */
  readonly name: string;
  readonly onPick: (option: PlaceOption) => void;
};

/** Picks a province, prefecture or county by name, pinyin, initials or code. */
export function PlaceField({ name, onPick }: PlaceFieldProps) {
  const words = useFeatureWords(importReportWords);
  const id = useId();
  const field = usePlaceField(onPick);
  const { text, options, active, isShown } = field;
  return (
    <div className="relative w-full max-w-72">
      <MapPin size={14} aria-hidden className="absolute top-2.5 left-2.5 text-ink-muted" />
      <input
        type="text"
        role="combobox"
        aria-label={fill(words.place.label, { name })}
        aria-expanded={isShown}
        aria-controls={isShown ? `${id}-options` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isShown && options.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={words.place.hint}
        value={text}
        onChange={(event) => field.write(event.target.value)}
        onFocus={() => field.setIsOpen(true)}
        onBlur={() => field.setIsOpen(false)}
        onKeyDown={field.onKeyDown}
        className={`${fieldLook} h-8 pl-7 text-xs`}
      />
      {isShown ? <Options id={id} field={field} /> : null}
    </div>
  );
}
