import type { AnswerSent } from '../http/observe-answers.ts';

/** One line of JSON an answer, for a collector of logs; times in UTC, no query, nobody's name. */
export function writeAnswerLine(answer: AnswerSent, write: (line: string) => void): void {
  const { milliseconds, ...rest } = answer;
  const level = answer.status >= 500 ? 'error' : answer.status >= 400 ? 'warn' : 'info';
  const line = { time: new Date().toISOString(), level, ...rest, milliseconds: Number(milliseconds.toFixed(2)) };
  write(`${JSON.stringify(line)}\n`);
}
