import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { bankListQuery } from '../../api/bank-queries.ts';
import { searchQuery } from '../../api/queries.ts';
import { hearListKeys } from '../../ui/list-keys.ts';
import { useView } from '../shell/view-context.tsx';
import { bankOptions } from './bank-options.ts';
import { useChooseBank } from './use-choose-bank.ts';

/** As many as a person still scrolls through; a text finds the others. */
const mostOptions = 60;

function useOptions(text: string) {
  const { data: list } = useQuery(bankListQuery);
  const { data: heard } = useQuery(searchQuery(text));
  const options = useMemo(() => {
    const alike = new Set(text === '' ? [] : (heard?.banks ?? []).map(({ nameZh }) => nameZh));
    return list ? bankOptions(list, { text, alike }) : [];
  }, [list, heard, text]);
  return { options: options.slice(0, mostOptions), further: Math.max(0, options.length - mostOptions) };
}

/** Which option is active, and what opens, writes and closes. */
function useList(text: string, setText: (text: string) => void) {
  const { state } = useView();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useOptions(text.trim());
  const { options } = found;
  const close = () => {
    setIsOpen(false);
    setText('');
  };
  const open = () => {
    setActive(
      Math.max(
        0,
        options.findIndex(({ bank }) => bank === state.bank),
      ),
    );
    setIsOpen(true);
  };
  const write = (next: string) => {
    setText(next);
    setActive(0);
    setIsOpen(true);
  };
  const step = (by: number) => {
    if (!isOpen) return open();
    if (options.length > 0) setActive((active + by + options.length) % options.length);
  };
  return { ...found, isOpen, active, setActive, open, close, write, step };
}

/** The state of the box that chooses a bank: text, options, the active one, and what the keys do. */
export function useBankPicker() {
  const { state } = useView();
  const chooseBank = useChooseBank();
  const [text, setText] = useState('');
  const list = useList(text, setText);
  const { options, active, isOpen, close, step } = list;
  const choose = (bank: string | null) => {
    close();
    if (bank !== state.bank) chooseBank(bank);
  };
  const onEnter = () => {
    const chosen = options[active];
    if (chosen) choose(chosen.bank);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) =>
    hearListKeys(event, { isOpen, onEnter, onStep: step, onClose: close });
  return { ...list, text, choose, onKeyDown };
}
