import type { Context, TypedResponse } from 'hono';

const texts = new WeakMap<Response, string>();

/**
 * What `context.json` answers, with its text kept beside it: the cache before the routes would otherwise read it back
 * from a stream, which takes as long as writing the text did.
 */
export function answerJson<Value>(context: Context, value: Value, headers: Readonly<Record<string, string>>) {
  const text = JSON.stringify(value);
  const answer = context.body(text, 200, { ...headers });
  texts.set(answer, text);
  if (isOf<Value>(answer)) return answer;
  throw new TypeError('wanted an answer with a text');
}

/** The type of the value is for the typed client alone: nothing of it is in the answer. */
const isOf = <Value>(answer: Response): answer is Response & TypedResponse<Value, 200, 'json'> => texts.has(answer);

/** The bytes of an answer, without its stream where its text is known. */
export async function bytesOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const text = texts.get(answer);
  return text === undefined ? new Uint8Array(await answer.arrayBuffer()) : new TextEncoder().encode(text);
}
