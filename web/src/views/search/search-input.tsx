import type { RefObject } from 'react';
import { useWords } from '../../i18n/use-words.tsx';
import type { useSearch } from './use-search.ts';

type SearchInputProps = {
  readonly id: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly search: ReturnType<typeof useSearch>;
};

export function SearchInput({ id, input, search }: SearchInputProps) {
  const { words } = useWords();
  const { text, options, active, isShown, setIsOpen, write, onKeyDown } = search;
  return (
    <input
      ref={input}
      type="text"
      role="combobox"
      autoComplete="off"
      spellCheck={false}
      aria-label={words.search.label}
      aria-expanded={isShown}
      aria-controls={`${id}-results`}
      aria-autocomplete="list"
      aria-keyshortcuts="/"
      aria-activedescendant={isShown && options.length > 0 ? `${id}-${active}` : undefined}
      placeholder={words.search.placeholder}
      value={text}
      onChange={(event) => write(event.target.value)}
      onFocus={() => setIsOpen(true)}
      onBlur={() => setIsOpen(false)}
      onKeyDown={onKeyDown}
      className="h-9 w-full rounded-lg border border-line bg-panel-sunken pr-9 pl-9 text-sm text-ink placeholder:text-ink-faint focus:bg-panel-solid"
    />
  );
}
