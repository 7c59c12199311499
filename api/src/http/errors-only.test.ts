import { expect, test, vi } from 'vitest';
import { answerProblem } from './answer-problem.ts';
import { errorsOnly } from './errors-only.ts';
import { createRouter } from './router.ts';

test('what is thrown and is no Error is answered and logged as one', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const app = createRouter();
  app.onError(answerProblem);
  app.use(errorsOnly());
  app.get('/broken', () => {
    throw { message: 'no Error' };
  });
  const answer = await app.request('/broken');
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ code: 'internal', status: 500 });
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
