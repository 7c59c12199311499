import type { Language, Words } from './http/language.ts';

/** Every way a request can fail, with its HTTP status and its title: the one table (RFC 9457). */
const problems = {
  'invalid-parameter': { status: 400, title: { zh: '参数无效', en: 'Invalid parameter' } },
  'unknown-parameter': { status: 400, title: { zh: '未知参数', en: 'Unknown parameter' } },
  'malformed-address': { status: 400, title: { zh: '地址格式错误', en: 'Malformed address' } },
  'malformed-request': { status: 400, title: { zh: '请求格式错误', en: 'Malformed request' } },
  unauthorised: { status: 401, title: { zh: '未登录', en: 'Not signed in' } },
  forbidden: { status: 403, title: { zh: '无权限', en: 'Not allowed' } },
  'not-found': { status: 404, title: { zh: '未找到', en: 'Not found' } },
  'method-not-allowed': { status: 405, title: { zh: '不支持该方法', en: 'Method not allowed' } },
  conflict: { status: 409, title: { zh: '状态冲突', en: 'Conflict' } },
  'body-too-large': { status: 413, title: { zh: '请求体过大', en: 'Body too large' } },
  'address-too-long': { status: 414, title: { zh: '地址过长', en: 'Address too long' } },
  'unsupported-media-type': { status: 415, title: { zh: '不支持的内容类型', en: 'Unsupported media type' } },
  misdirected: { status: 421, title: { zh: '主机名不符', en: 'Misdirected request' } },
  unprocessable: { status: 422, title: { zh: '内容无法处理', en: 'Unprocessable content' } },
  'too-many-requests': { status: 429, title: { zh: '请求过多', en: 'Too many requests' } },
  'headers-too-large': { status: 431, title: { zh: '请求头过大', en: 'Headers too large' } },
  internal: { status: 500, title: { zh: '服务器内部错误', en: 'Internal error' } },
  'store-damaged': { status: 500, title: { zh: '存储已损坏', en: 'Store damaged' } },
  busy: { status: 503, title: { zh: '服务器繁忙', en: 'Server busy' } },
  'store-unavailable': { status: 503, title: { zh: '存储暂不可用', en: 'Store unavailable' } },
  'insufficient-storage': { status: 507, title: { zh: '磁盘空间不足', en: 'Insufficient storage' } },
} as const;

export type ProblemCode = keyof typeof problems;

/** The body of every error answer. */
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  requestId: string;
};

/** A request that cannot be answered. `detail` says what was wanted and what was got, in both languages. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: Words;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, detail: Words, headers: Readonly<Record<string, string>> = {}) {
    super(detail.en);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
    this.headers = headers;
  }

  get status() {
    return problems[this.code].status;
  }
}

/** A parameter whose value is not what was wanted. Long values are cut, so that an answer stays small. */
export function invalidParameter(name: string, wanted: Words, got: unknown): Problem {
  const shown = quoteShort(got);
  return new Problem('invalid-parameter', {
    zh: `参数 ${name}：需要${wanted.zh}，${got === undefined ? '未给出' : `收到 ${shown}`}`,
    en: `Parameter ${name}: wanted ${wanted.en}, got ${shown}`,
  });
}

/** Nothing stands at this address; `kind` names what was looked for. */
export function notFound(kind: Words, id: string): Problem {
  const shown = quoteShort(id);
  return new Problem('not-found', { zh: `没有${kind.zh} ${shown}`, en: `There is no ${kind.en} ${shown}` });
}

/** A value as it may stand in a message: as JSON, at most 80 characters. */
export function quoteShort(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The body of a problem in one language. */
export function problemBody({ code, detail }: Problem, language: Language, requestId: string): ProblemBody {
  const { status, title } = problems[code];
  return { type: 'about:blank', title: title[language], status, detail: detail[language], code, requestId };
}
