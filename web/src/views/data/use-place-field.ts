import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { searchQuery } from '../../api/queries.ts';
import { levelOf } from '../../state/region-code.ts';
import { hearListKeys } from '../../ui/list-keys.ts';
import { useShortName } from '../coverage/use-region-names.ts';
import { useProvinceName } from './use-unit-name.ts';

export type PlaceOption = { readonly adcode: string; readonly name: string; readonly within: string };

const mostOptions = 8;

/** Provinces, prefectures and counties that fit the text, each with what it lies in: many counties share a name. */
function useOptions(text: string) {
  const nameRegion = useShortName();
  const provinceName = useProvinceName();
  const { data, isPlaceholderData, isFetching } = useQuery(searchQuery(text));
  const found = text === '' ? [] : (data?.places ?? []);
  const options = found.slice(0, mostOptions).flatMap((hit): PlaceOption[] => {
    if (hit.level === null || !/^\d{6}$/.test(hit.id)) return [];
    const within = levelOf(hit.id) === 'province' ? '' : provinceName(hit.id);
    return [{ adcode: hit.id, name: nameRegion({ ...hit, level: hit.level }), within }];
  });
  return { options, isSettled: text !== '' && !isPlaceholderData && !isFetching };
}

/** The state of the box that picks a place: text, options, the active one, and what the keys do. */
export function usePlaceField(onPick: (option: PlaceOption) => void) {
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { options, isSettled } = useOptions(text.trim());
  const choose = (option: PlaceOption) => {
    onPick(option);
    setText('');
    setIsOpen(false);
  };
  const write = (next: string) => {
    setText(next);
    setActive(0);
    setIsOpen(true);
  };
  const onEnter = () => {
    const chosen = options[active];
    if (isSettled && chosen) choose(chosen);
  };
  const step = (by: number) => {
    if (options.length > 0) setActive((active + by + options.length) % options.length);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) =>
    hearListKeys(event, { isOpen, onEnter, onStep: step, onClose: () => setIsOpen(false) });
  const isShown = isOpen && text.trim() !== '' && (options.length > 0 || isSettled);
  return { text, options, active, isShown, write, choose, setActive, setIsOpen, onKeyDown };
}
