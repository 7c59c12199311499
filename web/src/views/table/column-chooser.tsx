import { Columns3Cog } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { replaced } from '../../state/use-view-state.ts';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { chosenFields, type Field, fieldTitle } from './field.ts';
import { toolLook } from './tool-look.ts';

type ChoiceProps = {
  readonly title: string;
  readonly isShown: boolean;
  readonly isFixed: boolean;
  readonly onToggle: () => void;
};

function Choice({ title, isShown, isFixed, onToggle }: ChoiceProps) {
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2 rounded-lg px-2 hover:bg-panel-hover">
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-accent"
        checked={isShown}
        disabled={isFixed}
        onChange={onToggle}
      />
      {title}
    </label>
  );
}

/** Which columns the table shows, copies and exports, as checkboxes; the address keeps the choice. */
export function ColumnChooser<Row>({ fields }: { readonly fields: readonly Field<Row>[] }) {
  const { state, set } = useView();
  const words = useFeatureWords(tableWords);
  const shown = chosenFields(fields, state.columns).map(({ id }) => id);
  const choose = (ids: string[]) => void set({ columns: ids.length === fields.length ? [] : ids }, replaced);
  const toggle = (id: string) =>
    choose(fields.map((field) => field.id).filter((each) => shown.includes(each) !== (each === id)));
  const label = fill(words.columnsChosen, { count: shown.length, total: fields.length });
  return (
    <PopoverButton icon={Columns3Cog} name={words.columns} label={label} className={toolLook}>
      {() => (
        <fieldset>
          <legend className="sr-only">{words.columns}</legend>
          {fields.map((field) => (
            <Choice
              key={field.id}
              title={fieldTitle(field, words)}
              isShown={shown.includes(field.id)}
              // The name is what a row is known and opened by.
              isFixed={field.id === 'name'}
              onToggle={() => toggle(field.id)}
            />
          ))}
          <button
            type="button"
            disabled={shown.length === fields.length}
            onClick={() => choose([])}
            className={`${toolLook} mt-2 w-full justify-center`}
          >
            {words.columnsAll}
          </button>
        </fieldset>
      )}
    </PopoverButton>
  );
}
