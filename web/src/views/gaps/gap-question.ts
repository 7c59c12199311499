import type { SheetRow } from '../../export/parameter-sheet.ts';
import type { GapInput } from './gap-table.ts';

/** What the gap list was asked besides the question of coverage: who else is there, and what is supposed. */
export function gapQuestion({ answer, context }: GapInput): SheetRow[] {
  const words = context.gapWords.export;
  const { rival, closedBranches, rivalSeats } = answer.parameters;
  const listed = (ids: readonly string[]) => (ids.length === 0 ? words.asItIs : context.format.list(ids));
  return [
    [words.rival, words.rivalWord[rival]],
    [words.closed, listed(closedBranches)],
    [words.seats, listed(rivalSeats)],
  ];
}
