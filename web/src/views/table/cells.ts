import type { Verdict } from '../../state/url.ts';
import type { Cell, FieldContext } from './field.ts';
import { tidy } from './field.ts';

export const textCell = (text: string): Cell => ({ value: text, text });

/** Words for what is not known: never a blank, never 0. */
export const unknownCell = (text: string): Cell => ({ value: null, text });

/** A verdict in words; not measured is not known. */
export function verdictCell(verdict: Verdict, { words }: FieldContext): Cell {
  return verdict === 'not-measured' ? unknownCell(words.verdict[verdict]) : textCell(words.verdict[verdict]);
}

export function yesNoCell(isSo: boolean, { table }: FieldContext): Cell {
  return textCell(isSo ? table.yes : table.no);
}

export function countCell(value: number, { format }: FieldContext): Cell {
  return { value, text: format.count(value) };
}

export function shareCell(value: number, { format }: FieldContext): Cell {
  return { value: tidy(value), text: format.percent(value) };
}

export function kilometersCell(value: number, { format }: FieldContext): Cell {
  return { value: tidy(value), text: format.kilometers(value) };
}

/** An index such as access, without a unit of its own. */
export function indexCell(value: number, { format }: FieldContext): Cell {
  return { value: tidy(value), text: format.figure(value) };
}
