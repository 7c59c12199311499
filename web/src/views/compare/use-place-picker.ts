import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { searchQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { macroRegions } from '../../state/region-code.ts';
import { hearListKeys } from '../../ui/list-keys.ts';
import { useShortName } from '../coverage/use-region-names.ts';
import { canPin } from './read-pins.ts';

export type PickerOption = {
  readonly id: string;
  readonly name: string;
  readonly level: 'macro-region' | 'province' | 'prefecture';
};

const mostOptions = 8;

/** Macro-regions whose name or code begins like the text; all of them where there is none. */
function useMacroOptions(text: string): PickerOption[] {
  const { words } = useWords();
  const sought = text.toLowerCase();
  return macroRegions
    .map((id) => ({ id, name: words.region[id], level: 'macro-region' as const }))
    .filter(({ id, name }) => sought === '' || [id, name.toLowerCase()].some((each) => each.startsWith(sought)));
}

/** Places that fit the text, can be compared and are not in yet. */
function useOptions(text: string, taken: readonly string[]) {
  const nameRegion = useShortName();
  const macro = useMacroOptions(text);
  const { data, isPlaceholderData, isFetching } = useQuery(searchQuery(text));
  const found = (text === '' ? [] : (data?.places ?? [])).flatMap((hit): PickerOption[] => {
    const { id, level } = hit;
    if (level === null || level === 'county' || !canPin(id)) return [];
    return [{ id, level, name: nameRegion({ ...hit, level }) }];
  });
  const options = [...macro, ...found].filter(({ id }) => !taken.includes(id)).slice(0, mostOptions);
  return { options, isSettled: text === '' || (!isPlaceholderData && !isFetching) };
}

/** The state of the box that adds a place: text, options, the active one, and what the keys do. */
export function usePlacePicker(taken: readonly string[], onAdd: (id: string) => void) {
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { options, isSettled } = useOptions(text.trim(), taken);
  const choose = (id: string) => {
    onAdd(id);
    setText('');
    setActive(0);
    setIsOpen(false);
  };
  const write = (next: string) => {
    setText(next);
    setActive(0);
    setIsOpen(true);
  };
  const step = (by: number) => {
    setIsOpen(true);
    if (options.length > 0) setActive((active + by + options.length) % options.length);
  };
  const onEnter = () => {
    const chosen = options[active];
    if (isSettled && chosen) choose(chosen.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) =>
    hearListKeys(event, { isOpen, onEnter, onStep: step, onClose: () => setIsOpen(false) });
  const isShown = isOpen && (options.length > 0 || isSettled);
  return { text, options, active, isShown, write, choose, setActive, setIsOpen, onKeyDown };
}
