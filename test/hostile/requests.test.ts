import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningServer, startServer } from '../contract/running-server.ts';
import { fuzzRuns } from './fuzz-runs.ts';
import { nastyText } from './mutations.ts';
import { type ApiDocument, addressOf, type Operation, readDocument } from './openapi-operations.ts';
import { valuesOf } from './values-of-schema.ts';

const Problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.number(),
  detail: z.string().max(2000),
  code: z.string(),
  requestId: z.string(),
});
const leaks = /at \S+ \(|node_modules|\/home\/|\/usr\/lib\/|SELECT |ECONN|TypeError|RangeError/;

/** A machine that does much besides takes a while for all of them. */
const patient = 120_000;

let server: RunningServer;
let document: ApiDocument;
let operations: Operation[] = [];
const ajv = new Ajv2020({ strict: false, validateFormats: false });

beforeAll(async () => {
  server = await startServer({ hasDatabase: true });
  await server.store.database.warm();
  ({ document, operations } = await readDocument(server.url));
  ajv.addSchema(document, 'api');
}, patient);
afterAll(() => server.stop());

type Wanted = { readonly address: string; readonly body?: string | undefined; readonly wrong?: string | undefined };

/** Work that is asked for by the second: what is wrong with it is refused before; what is right has tests of its own. */
const isHeavy = ({ path }: Operation) => /^\/api\/(sites|robustness|brief|handouts)/.test(path);

/** Values that are there, for places of addresses; half of the time something else stands there. */
const known: Readonly<Record<string, readonly string[]>> = {
  collectionId: ['clusters', 'branches', 'flows', 'provinces', 'prefectures', 'counties'],
  featureId: ['340000', '340100', 'AM-001'],
  id: ['AM-001'],
  ...{ tileMatrix: ['0', '4', '7'], tileRow: ['0', '6'], tileCol: ['0', '12'] },
  name: ['bank', 'branches.csv', 'flows.csv'],
};

const whole = (text: string) => text.replace(/\p{Cs}/gu, '') || 'x';
const placeValue = (name: string) =>
  fc.oneof(fc.constantFrom(...(known[name] ?? ['imp-1'])), fc.oneof(nastyText, fc.string({ minLength: 1 })).map(whole));

const placesOf = ({ parameters }: Operation) =>
  fc.record(
    Object.fromEntries(parameters.filter((each) => each.in === 'path').map(({ name }) => [name, placeValue(name)])),
  );

const queryOf = ({ parameters }: Operation) => parameters.filter((each) => each.in === 'query');

/** A request whose query fits its schemas. */
function fitting(operation: Operation): fc.Arbitrary<Wanted> {
  const parts = queryOf(operation).map(({ name, required, schema }) =>
    fc
      .option(valuesOf(schema, document.components.schemas), { nil: undefined, freq: required ? 1000 : 1 })
      .map((value) => [name, value] as const),
  );
  return fc.tuple(placesOf(operation), fc.tuple(...parts), bodyOf(operation)).map(([places, query, body]) => {
    const given = query.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, whole(String(value))] as const],
    );
    return { address: addressOf(operation, places, given), body };
  });
}

const twice = (names: readonly string[]) =>
  fc.constantFrom(...names).map(
    (name) =>
      [
        [name, '1'],
        [name, '1'],
      ] as const,
  );
const other = (names: readonly string[]) =>
  fc.tuple(fc.constantFrom(...names), fc.oneof(nastyText, fc.string())).map((pair) => [pair] as const);

/** A request with one parameter that is unknown, given twice, or holds something else. */
function unfit(operation: Operation): fc.Arbitrary<Wanted> {
  const names = queryOf(operation).map(({ name }) => name);
  const required = queryOf(operation).filter((each) => each.required && each.in === 'query');
  const unknown = fc
    .constantFrom('nosuch', '__proto__', 'constructor', 'limit[]')
    .map((name) => [[name, '1']] as const);
  const isOpen = names.length > 0 && !isHeavy(operation);
  const wrong = isOpen ? fc.oneof(unknown, twice(names), other(names)) : unknown;
  const least = required.map(({ name }) => [name, 'a'] as const);
  return fc.tuple(placesOf(operation), wrong, wrongBodyOf(operation)).map(([places, pairs, body]) => {
    const [name] = pairs[0];
    const query = [
      ...least.filter(([each]) => each !== name),
      ...pairs.map(([each, value]) => [each, whole(value)] as const),
    ];
    return { address: addressOf(operation, places, query), body, wrong: name };
  });
}

const jsonOf = ({ requestBody }: Operation) => requestBody?.content['application/json']?.schema;

function bodyOf(operation: Operation): fc.Arbitrary<string | undefined> {
  const schema = jsonOf(operation);
  if (schema === undefined) return fc.constant(operation.requestBody ? 'id,name\n1,a\n' : undefined);
  return valuesOf(schema, document.components.schemas).map((value) => JSON.stringify(value));
}

/** JSON of another shape, with keys that objects inherit, or none at all. */
function wrongBodyOf(operation: Operation): fc.Arbitrary<string | undefined> {
  if (operation.requestBody === undefined) return fc.constant(undefined);
  const shapes = fc.constantFrom(
    '',
    '{',
    '[]',
    'null',
    '1',
    '"x"',
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{}}}',
    '\ufeff{}',
  );
  const turned = bodyOf(operation).chain((text = '') =>
    nastyText.map((nasty) => text.replace(/"[^"]*"(?=[,}])/, JSON.stringify(nasty))),
  );
  return fc.oneof(shapes, turned, fc.json());
}

async function send({ method, requestBody }: Operation, { address, body }: Wanted) {
  const type = requestBody?.content['application/json'] ? 'application/json' : 'application/octet-stream';
  const sent = body === undefined ? {} : { body, headers: { 'content-type': type } };
  const answer = await fetch(`${server.url}${address}`, { method, redirect: 'manual', ...sent });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** The one class of answers there is: documented and of the documented shape, or a problem that says what was wrong. */
async function check(operation: Operation, wanted: Wanted): Promise<void> {
  const { answer, bytes } = await send(operation, wanted);
  const { status, headers } = answer;
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  if (status >= 400) return checkProblem(operation, wanted, { status, type, text: bytes.toString() });
  const documented = operation.responses[String(status)];
  expect(documented, `${operation.operationId} answers ${status}`).toBeDefined();
  const content = documented?.content;
  if (content === undefined) return;
  if (!(type in content)) expect.fail(`${operation.operationId} answers ${type}`);
  if (!/json$/.test(type)) return;
  const pointer = [
    'paths',
    operation.path,
    operation.method.toLowerCase(),
    'responses',
    String(status),
    'content',
    type,
  ];
  const path = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  // A file of the format, which is told as text.
  if (content[type]?.schema.type === 'string') return;
  const validate = ajv.getSchema(`api#/${path}/schema`);
  const isFit = validate?.(JSON.parse(bytes.toString()));
  expect(isFit, JSON.stringify(validate?.errors?.slice(0, 2))).toBe(true);
}

type Told = { readonly status: number; readonly type: string; readonly text: string };

function checkProblem({ parameters }: Operation, { wrong }: Wanted, { status, type, text }: Told): void {
  expect(status === 503 || status < 500, text).toBe(true);
  expect(type).toBe('application/problem+json');
  const problem = Problem.parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  expect(text).not.toMatch(leaks);
  if (!/^(invalid|unknown)-parameter$/.test(problem.code)) return;
  // Several may be wrong at once, those in the path too: one of them is named.
  const asked = parameters.filter((each) => wrong === undefined || each.in === 'path').map(({ name }) => name);
  const named = [...asked, ...(wrong === undefined ? [] : [wrong])].filter((name) => problem.detail.includes(name));
  expect(named, problem.detail).not.toEqual([]);
}

/** What a document asks for is known once the server runs: tests are one for each tenth of it. */
const tenths = Array.from({ length: 10 }, (_, at) => at);
const operationsOf = (tenth: number) => operations.filter((_, at) => at % tenths.length === tenth);

describe.each(tenths)('operations of the document, tenth %i', (tenth) => {
  test(
    'answer what fits their schemas as they document it',
    async () => {
      for (const operation of operationsOf(tenth).filter((each) => !isHeavy(each))) {
        const property = fc.asyncProperty(fitting(operation), (wanted) => check(operation, wanted));
        await fc.assert(property, { ...fuzzRuns(2), endOnFailure: true });
      }
    },
    patient,
  );

  test('refuse what does not by a problem that names it', async () => {
    for (const operation of operationsOf(tenth)) {
      const property = fc.asyncProperty(unfit(operation), (wanted) => check(operation, wanted));
      await fc.assert(property, { ...fuzzRuns(4), endOnFailure: true });
    }
  });

  test('say by HEAD what they say by GET', async () => {
    for (const operation of operationsOf(tenth)) {
      const required = operation.parameters.some((each) => each.in === 'query' && each.required);
      if (operation.method !== 'GET' || required || isHeavy(operation)) continue;
      const places = Object.fromEntries(Object.entries(known).map(([name, [value = 'x']]) => [name, value]));
      const url = `${server.url}${addressOf(operation, places)}`;
      const [get, head] = [await fetch(url), await fetch(url, { method: 'HEAD' })];
      await get.arrayBuffer();
      expect((await head.arrayBuffer()).byteLength).toBe(0);
      expect([head.status, ...lasting(head)]).toEqual([get.status, ...lasting(get)]);
    }
  });
});

/** Headers that do not tell one answer from the next. */
const lasting = ({ headers }: Response) =>
  [...headers]
    .filter(
      ([name]) =>
        !['date', 'x-request-id', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'].includes(name),
    )
    .map(([name, value]) => `${name}: ${value}`);

test('all that was asked for is in the log of changes, as done by this machine, and nothing that objects inherit has changed', async () => {
  const answer = await fetch(`${server.url}/api/audit?limit=1000`);
  const { records } = z
    .object({ records: z.array(z.object({ actor: z.string(), operation: z.string() })) })
    .parse(await answer.json());
  expect(new Set(records.map(({ actor }) => actor))).toEqual(new Set(['machine']));
  const changed = new Set(records.map(({ operation }) => operation));
  for (const operation of ['addStory', 'addScenario', 'keepLink', 'setJoinModes', 'uploadFile'])
    expect(changed).toContain(operation);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
