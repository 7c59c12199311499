import { expect } from 'vitest';
import { z } from 'zod';

const Problem = z.object({ code: z.string(), detail: z.string() });

type Refused = {
  /** What the message names: the parameter. */
  readonly name: string;
  /** What it says of it: what was wanted, or what was got. */
  readonly said: string;
  /** Chinese of the question itself, which the English message repeats. */
  readonly repeated?: string;
};

/** A question is refused with 400, in the language asked for, Chinese and English, and the message says what was wrong. */
export async function expectRefused(ask: (language: string) => Promise<Response>, refused: Refused): Promise<void> {
  const { name, said, repeated = '' } = refused;
  for (const language of ['zh', 'en']) {
    const answer = await ask(language);
    expect(answer.status).toBe(400);
    const { detail } = Problem.parse(await answer.json());
    expect(detail).toContain(name);
    expect(detail).toContain(said);
    expect(/[一-鿿]/.test(detail.replace(repeated, ''))).toBe(language === 'zh');
  }
}
