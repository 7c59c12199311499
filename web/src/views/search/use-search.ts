import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { searchQuery } from '../../api/queries.ts';
import { type Option, toOptions } from './search-groups.ts';
import { useGoTo } from './use-go-to.ts';

function stepped(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active - 1 + count) % count;
  return null;
}

/** What the text finds, and whether that is the answer to this text and not to the one before. */
function useOptions(text: string) {
  const query = text.trim();
  const { data, isPlaceholderData, isFetching } = useQuery(searchQuery(query));
  const isSettled = query !== '' && !isPlaceholderData && !isFetching;
  return { query, isSettled, options: query === '' ? [] : toOptions(data) };
}

/** The state of the search box: text, hits, the active one, and what the keys do. */
export function useSearch(input: RefObject<HTMLInputElement | null>) {
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** The text for which Enter was pressed before its answer had come. */
  const [awaited, setAwaited] = useState<string | null>(null);
  const { query, isSettled, options } = useOptions(text);
  const goTo = useGoTo();
  const close = () => {
    setIsOpen(false);
    input.current?.blur();
  };
  const choose = (option: Option) => {
    goTo(option);
    setText('');
    setAwaited(null);
    close();
  };
  useEffect(() => {
    if (awaited === query && isSettled && options[0]) choose(options[0]);
  });
  const onEnter = () => {
    const chosen = options[active];
    if (isSettled && chosen) choose(chosen);
    if (!isSettled && query !== '') setAwaited(query);
  };
  const write = (next: string) => {
    setText(next);
    setActive(0);
    setIsOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) =>
    handleKey(event, { step: stepped(event.key, active, options.length), setActive, setIsOpen, onEnter, close });
  const isShown = isOpen && query !== '' && (options.length > 0 || isSettled);
  return { text, query, options, active, isShown, setActive, setIsOpen, choose, write, onKeyDown };
}

type KeyActions = {
  readonly step: number | null;
  readonly setActive: (index: number) => void;
  readonly setIsOpen: (isOpen: boolean) => void;
  readonly onEnter: () => void;
  readonly close: () => void;
};

function handleKey(event: KeyboardEvent<HTMLInputElement>, { step, setActive, setIsOpen, onEnter, close }: KeyActions) {
  // Enter while an input method composes ends the word, not the search.
  if (event.nativeEvent.isComposing) return;
  if (step !== null) {
    event.preventDefault();
    setActive(step);
    setIsOpen(true);
  }
  if (event.key === 'Enter') onEnter();
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  close();
}
