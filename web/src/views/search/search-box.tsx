import { Search } from 'lucide-react';
import { useId, useRef } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SearchInput } from './search-input.tsx';
import { SearchResults } from './search-results.tsx';
import { useFocusKey } from './use-focus-key.ts';
import { useSearch } from './use-search.ts';

/** Search first: `/` focuses it, arrow keys choose, Enter goes there. */
export function SearchBox({ className = '' }: { readonly className?: string }) {
  const { words, format } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const search = useSearch(input);
  const { options, active, query, isShown } = search;
  useFocusKey(input);
  return (
    <search className={`relative ${className}`}>
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint"
      />
      <SearchInput id={id} input={input} search={search} />
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
        <SearchResults {...{ id, options, active, query }} onActive={search.setActive} onChoose={search.choose} />
      ) : null}
    </search>
  );
}
