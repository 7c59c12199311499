import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ListOption } from '../../ui/list-option.tsx';
import { OptionText } from './option-text.tsx';
import { type Option, searchGroups } from './search-groups.ts';

type SearchResultsProps = {
  readonly id: string;
  readonly options: readonly Option[];
  readonly active: number;
  readonly query: string;
  readonly onActive: (index: number) => void;
  readonly onChoose: (option: Option) => void;
};

/** The hits below the search box, in groups. */
export function SearchResults({ id, options, active, query, onActive, onChoose }: SearchResultsProps) {
  const { words } = useWords();
  const groups = searchGroups.filter((group) => options.some((option) => option.group === group));
  return (
    <div
      id={`${id}-results`}
      role="listbox"
      aria-label={words.search.label}
      className="scroll-quiet absolute inset-x-0 top-full z-40 mt-1 max-h-[70vh] overflow-y-auto rounded-panel border border-line bg-panel-solid p-1.5 shadow-panel"
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox, a group may
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} className="px-2 pt-1.5 pb-0.5 text-xs text-ink-muted">
            {words.search[group]}
          </p>
          {options.map((option, index) =>
            option.group === group ? (
              <ListOption
                key={option.hit.id}
                id={`${id}-${index}`}
                isActive={index === active}
                onActive={() => onActive(index)}
                onChoose={() => onChoose(option)}
              >
                <OptionText option={option} />
              </ListOption>
            ) : null,
          )}
        </div>
      ))}
      {options.length === 0 ? (
        <p className="px-2 py-3 text-sm text-ink-muted">{fill(words.search.none, { query })}</p>
      ) : null}
    </div>
  );
}
