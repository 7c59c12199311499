import type { Context } from 'hono';
import type { z } from 'zod';
import { invalidParameter, Problem, quoteShort } from '../problem.ts';
import type { Words } from './language.ts';

type Issue = z.core.$ZodIssue;

/** A failed validation: the schemas give `wanted` in both languages by `refine(…, { params: { wanted } })`. */
type ValidationResult = { target: string } & (
  | { success: true }
  | { success: false; error: { issues: Issue[] }; data?: unknown }
);

/** The hook of every router: the first thing wrong becomes a 400 that names the parameter, or a 422 that names the field of the body. */
export function refuseInvalid(result: ValidationResult, context: Context): undefined {
  if (result.success) return undefined;
  const [issue] = result.error.issues;
  if (!issue) return undefined;
  if (result.target === 'json') throw invalidBody(issue, result.data);
  throw parameterProblem(issue, (name) => context.req.query(name) ?? context.req.param(name));
}

/** What is wrong with a parameter; `got` gives what stood under a name. */
export function parameterProblem(issue: Issue, got: (name: string) => unknown): Problem {
  if (issue.code === 'unrecognized_keys') return unknownParameter(issue.keys[0] ?? '');
  const name = issue.path.map(String).join('.');
  return invalidParameter(name, wantedOf(issue), got(name) ?? issue.input);
}

function invalidBody(issue: Issue, body: unknown): Problem {
  const isUnknown = issue.code === 'unrecognized_keys';
  const path = isUnknown ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const field = path.map(String).join('.');
  const wanted = isUnknown ? { zh: '没有这个字段', en: 'no such field' } : wantedOf(issue);
  const shown = field.slice(0, 80);
  const got = valueAt(body, path);
  return new Problem('unprocessable', {
    zh: `请求体字段 ${shown || '（整体）'}：需要${wanted.zh}，${got === undefined ? '未给出' : `收到 ${quoteShort(got)}`}`,
    en: `Field ${shown || '(the whole)'} of the body: wanted ${wanted.en}, got ${quoteShort(got)}`,
  });
}

/** What stands in a body under a path; what objects inherit does not stand in it. */
function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined,
    body,
  );
}

function unknownParameter(name: string): Problem {
  const shown = name.slice(0, 60);
  return new Problem('unknown-parameter', {
    zh: `这里没有参数 ${JSON.stringify(shown)}；可用的参数见 /api/openapi.json`,
    en: `There is no parameter ${JSON.stringify(shown)} here; /api/openapi.json lists those there are`,
  });
}

function wantedOf(issue: Issue): Words {
  switch (issue.code) {
    case 'custom':
      return wordsIn(issue.params?.wanted) ?? { zh: issue.message, en: issue.message };
    case 'invalid_value':
      return { zh: `其中之一：${issue.values.join('、')}`, en: `one of ${issue.values.join(', ')}` };
    case 'too_small':
      return { zh: `不小于 ${issue.minimum}`, en: `at least ${issue.minimum}` };
    case 'too_big':
      return { zh: `不大于 ${issue.maximum}`, en: `at most ${issue.maximum}` };
    case 'invalid_type':
      return issue.expected === 'string'
        ? { zh: '一个值', en: 'one value' }
        : { zh: `类型 ${issue.expected}`, en: `a ${issue.expected}` };
    case 'invalid_format':
      return { zh: `符合格式 ${issue.pattern ?? issue.format}`, en: `the form ${issue.pattern ?? issue.format}` };
    default:
      return { zh: issue.message, en: issue.message };
  }
}

function wordsIn(value: unknown): Words | null {
  if (typeof value !== 'object' || value === null || !('zh' in value) || !('en' in value)) return null;
  return { zh: String(value.zh), en: String(value.en) };
}
