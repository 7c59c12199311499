import { afterEach, expect, test, vi } from 'vitest';
import { isWorthAnother, millisecondsBefore } from './ask-again.ts';
import { BusyError, getJson, RequestError } from './get-json.ts';

afterEach(() => vi.unstubAllGlobals());

async function failureOf(status: number, headers: Record<string, string>): Promise<Error> {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('fetch', async () => Response.json({ title: 'Title', detail: 'Detail' }, { status, headers }));
  const error: unknown = await getJson('api/search', AbortSignal.timeout(1000)).catch((thrown: unknown) => thrown);
  if (!(error instanceof RequestError)) throw new Error('wanted a RequestError');
  return error;
}

test('a server that says when to come back is asked again then, three times', async () => {
  for (const status of [429, 503]) {
    const error = await failureOf(status, { 'retry-after': '7' });
    expect(error).toMatchObject({ status, message: 'Title', detail: 'Detail', secondsToWait: 7 });
    expect([0, 1, 2, 3].map((failures) => isWorthAnother(failures, error))).toEqual([true, true, true, false]);
    expect(millisecondsBefore(2, error)).toBe(7000);
  }
});

test('nobody is kept waiting for a minute', async () => {
  expect(isWorthAnother(0, await failureOf(503, { 'retry-after': '60' }))).toBe(false);
});

test('what was asked wrongly is not asked again, a failing server once more', async () => {
  expect(isWorthAnother(0, await failureOf(422, {}))).toBe(false);
  const failed = await failureOf(500, {});
  expect(failed).not.toBeInstanceOf(BusyError);
  expect([0, 1].map((failures) => isWorthAnother(failures, failed))).toEqual([true, false]);
  expect([0, 1].map((failures) => millisecondsBefore(failures, failed))).toEqual([1000, 2000]);
});
