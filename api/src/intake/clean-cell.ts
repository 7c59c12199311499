import { limits } from './limits.ts';

/** A cell as text: without the white space around it, the full-width one included, and without characters that no list means. */
export function cleanCell(cell: string): string {
  const text = cell.length > limits.cell ? cell.slice(0, limits.cell) : cell;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones to take out.
  return text.replace(/[\u0000\ufeff\u200b]/g, '').trim();
}
