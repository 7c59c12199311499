import type { IntakeFacts } from '../workers/intake-failure.ts';
import type { IntakeAnswer, IntakeQuestion } from '../workers/intake-worker.ts';
import { createThread } from '../workers/thread.ts';
import { workerModule } from '../workers/worker-module.ts';
import { unreadable } from './run-task.ts';

export type AskIntake = (
  question: Omit<IntakeQuestion, 'facts'>,
) => Promise<Exclude<IntakeAnswer, { failure: unknown }>>;

/** Asks a warm thread about the beginning of a file; what cannot be read is a 422. */
export function createAskIntake(facts: IntakeFacts): AskIntake {
  const thread = createThread<IntakeQuestion, IntakeAnswer>({
    file: workerModule('intake-worker'),
    mostWaiting: 16,
    mostMilliseconds: 30_000,
  });
  let toldTo = 0;
  return async (question) => {
    const answer = await thread.ask((threadNumber) => {
      const isKnown = toldTo === threadNumber;
      toldTo = threadNumber;
      return { ...question, facts: isKnown ? null : facts };
    });
    if ('failure' in answer) throw unreadable(answer.failure);
    return answer;
  };
}
