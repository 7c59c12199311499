import { writeRejects } from '@icfm/api/intake/rejects';
import type { IntakeSettings } from '@icfm/api/intake/schema';
import type { Steps } from '@icfm/api/measures/steps';
import { measureList } from './measure-list.ts';
import type { Answer, Question } from './messages.ts';
import { inspectList, type OpenList } from './open-list.ts';
import { firstKept, type TakenRows, takeSteps } from './take-list.ts';

/** A question about the open file. */
export type ListQuestion = Exclude<Question, { kind: 'open' }>;

type Hearing = { readonly onRows: (rows: number) => void };

/** Answers one question after the other; the rows of the last settings stay taken, so that measuring again is quick. */
export function createAnswers(list: OpenList): (question: ListQuestion, hearing: Hearing) => Steps<Answer> {
  let held: { key: string; taken: TakenRows } | null = null;
  function* takenWith(settings: IntakeSettings, { onRows }: Hearing): Steps<TakenRows> {
    const key = JSON.stringify(settings);
    if (held?.key === key) return held.taken;
    const taken = yield* takeSteps(list, { settings, onRows });
    held = { key, taken };
    return taken;
  }
  return function* answer(question, hearing) {
    if (question.kind === 'inspect') return { kind: 'inspect', ...inspectList(list, question) };
    const { header, branches, kept, ...taken } = yield* takenWith(question.settings, hearing);
    if (question.kind === 'take') return { kind: 'take', ...taken, kept: firstKept(kept) };
    if (question.kind === 'measure') return { kind: 'measure', ...measureList(list, { ...question, branches }) };
    return { kind: 'rejects', csv: writeRejects({ header, rows: kept, language: question.language, importId: '' }) };
  };
}
