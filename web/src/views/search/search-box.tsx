import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { searchQuery } from '../../api/queries.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { type Option, toOptions } from './search-groups.ts';
import { SearchResults } from './search-results.tsx';
import { useFocusKey } from './use-focus-key.ts';
import { useGoTo } from './use-go-to.ts';

function stepped(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active - 1 + count) % count;
  return null;
}

/** Search first: `/` focuses it, arrow keys choose, Enter goes there. */
export function SearchBox({ className = '' }: { readonly className?: string }) {
  const { words, format } = useWords();
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** Enter was pressed before the answer for this text had come. */
  const [awaited, setAwaited] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const query = text.trim();
  const { data, isPlaceholderData, isFetching } = useQuery(searchQuery(query));
  const isSettled = query !== '' && !isPlaceholderData && !isFetching;
  const options = query === '' ? [] : toOptions(data);
  const goTo = useGoTo();
  useFocusKey(input);

  const choose = (option: Option) => {
    goTo(option);
    setText('');
    setIsOpen(false);
    setAwaited(null);
    input.current?.blur();
  };
  useEffect(() => {
    const first = options[0];
    if (awaited === query && isSettled && first) choose(first);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const next = options.length > 0 ? stepped(event.key, active, options.length) : null;
    if (next !== null) {
      event.preventDefault();
      setActive(next);
      setIsOpen(true);
    }
    const chosen = options[active];
    if (event.key === 'Enter' && isSettled && chosen) choose(chosen);
    if (event.key === 'Enter' && !isSettled && query !== '') setAwaited(query);
    if (event.key === 'Escape') {
      event.stopPropagation();
      setIsOpen(false);
      input.current?.blur();
    }
  };
  const isShown = isOpen && query !== '' && (options.length > 0 || isSettled);
  return (
    <search className={`relative ${className}`}>
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint"
      />
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
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
        className="h-9 w-full rounded-lg border border-line bg-panel-sunken pr-9 pl-9 text-sm text-ink placeholder:text-ink-faint focus:bg-panel-solid"
      />
      <kbd
        title={words.search.key}
        className="pointer-events-none absolute top-1/2 right-2.5 hidden -translate-y-1/2 rounded border border-line px-1.5 font-sans text-xs leading-5 text-ink-faint sm:block"
      >
        /
      </kbd>
      <span role="status" className="sr-only">
        {isShown ? fill(words.search.count, { count: format.count(options.length) }) : ''}
      </span>
      {isShown ? (
        <SearchResults id={id} options={options} active={active} query={query} onActive={setActive} onChoose={choose} />
      ) : null}
    </search>
  );
}
