import { createContext, Script } from 'node:vm';
import { expect, test } from 'vitest';
import { isTest, read, sources } from '../architecture/repository.ts';

/** Where a regular expression may stand in our code: after what no value ends with. A division may be taken for one. */
const literal =
  /(?<=(?:^|[(,=:[!&|?{};>]|=>|return)\s*)\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gm;

function expressionsIn(path: string): RegExp[] {
  return [...read(path).matchAll(literal)].flatMap(([, source = '', flags = '']) => {
    try {
      return [new RegExp(source, flags)];
    } catch {
      return [];
    }
  });
}

const written = sources.filter((path) => /^(api|data|web)\/src\//.test(path) && !isTest(path));
const expressions = new Map(written.flatMap(expressionsIn).map((each) => [String(each), each]));

const usual = ['a', '1', ' ', '-', '.', ',', '(', '中'];

/** What keeps an expression busy: each of its own characters, and pairs of them, over and over, and then what does not fit. */
function busyTexts({ source }: RegExp): string[] {
  const own = [...new Set(source.replace(/\\[a-zA-Z]|[\\^$*+?(){}[\]|]/g, ''))].slice(0, 8);
  const characters = [...new Set([...own, ...usual])];
  const pairs = characters.slice(0, 6).flatMap((first) => characters.slice(0, 6).map((second) => first + second));
  return [...characters, ...pairs].map((piece) => `${piece.repeat(400)}\u0007`);
}

/** Far beyond what the square of a length takes, which is some milliseconds; far below what doubling with each character does. */
const timeout = 5000;

test('no regular expression takes twice as long for each further character', () => {
  expect(expressions.size).toBeGreaterThan(250);
  const context = createContext({ expressions: [...expressions.values()], busyTexts, at: 0 });
  const trial = new Script(
    'for (const text of busyTexts(expressions[at])) { expressions[at].lastIndex = 0; expressions[at].test(text); }',
  );
  const endless = [...expressions.keys()].filter((_, at) => {
    context.at = at;
    try {
      trial.runInContext(context, { timeout });
      return false;
    } catch {
      return true;
    }
  });
  expect(endless).toEqual([]);
});

test('one that does is found', () => {
  const context = createContext({ expression: /^(a+)+$/, text: `${'a'.repeat(400)}\u0007` });
  const trial = new Script('expression.test(text)');
  expect(() => trial.runInContext(context, { timeout: 50 })).toThrow(/timed out/);
});
