import { IntakeError } from '@icfm/api/intake/intake-error';
import type { Steps } from '@icfm/api/measures/steps';
import { createAnswers, type ListQuestion } from './answer-questions.ts';
import type { Answer, Bilingual, FromWorker, Question, ToWorker } from './messages.ts';
import { openList } from './open-list.ts';

/** How long is worked before messages are looked at. */
const turnMilliseconds = 40;

const cancelled = new Set<number>();
let answering: Promise<ReturnType<typeof createAnswers>> | null = null;

const tell = (message: FromWorker) => self.postMessage(message);

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Works step by step, so that a question that nobody waits for any more can be given up; null is one given up. */
async function work(id: number, steps: Steps<Answer>): Promise<Answer | null> {
  let turnEnds = performance.now() + turnMilliseconds;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < turnEnds) continue;
    await pause();
    if (cancelled.delete(id)) return null;
    turnEnds = performance.now() + turnMilliseconds;
  }
}

async function open({ file, fileName, gazetteer }: Extract<Question, { kind: 'open' }>) {
  return createAnswers(openList({ bytes: new Uint8Array(await file.arrayBuffer()), fileName, gazetteer }));
}

async function answer(id: number, question: ListQuestion): Promise<Answer | null> {
  if (answering === null) throw new Error('wanted the file before the first question, got none');
  const answers = await answering;
  return work(id, answers(question, { onRows: (rows) => tell({ id, kind: 'rows', rows }) }));
}

const unreadable: Bilingual = {
  zh: '读取时出错：文件可能已被移动、改名或正被占用，请重新选择',
  en: 'Reading failed: the file may have been moved, renamed or locked; choose it again',
};

async function hear(id: number, question: Question): Promise<void> {
  try {
    if (question.kind === 'open') {
      answering = open(question);
      await answering;
      tell({ id, kind: 'answer', answer: { kind: 'open' } });
      return;
    }
    const answered = await answer(id, question);
    if (answered) tell({ id, kind: 'answer', answer: answered });
  } catch (error) {
    if (!(error instanceof IntakeError)) console.error(error);
    tell({ id, kind: 'failure', detail: error instanceof IntakeError ? error.detail : unreadable });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('question' in data) void hear(data.id, data.question);
  else cancelled.add(data.id);
});
