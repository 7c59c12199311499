/** What the API says when it cannot answer (RFC 9457), or `status` 0 where it could not be reached at all. */
export class RequestError extends Error {
  readonly status: number;
  readonly detail: string | null;

  constructor(status: number, title: string, detail: string | null) {
    super(title);
    this.name = 'RequestError';
    this.status = status;
    this.detail = detail;
  }
}

/** The API is asked too much just now (429, 503) and says after how many seconds to ask again. */
export class BusyError extends RequestError {
  readonly secondsToWait: number;

  constructor({ status, message, detail }: RequestError, secondsToWait: number) {
    super(status, message, detail);
    this.name = 'BusyError';
    this.secondsToWait = secondsToWait;
  }
}

export type QueryValue = string | number | null | undefined;

/** The address of an API resource below the page; empty values are left out. */
export function apiUrl(path: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? `api/${path}` : `api/${path}?${text}`;
}

function textOf(body: unknown, field: string): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const value: unknown = Reflect.get(body, field);
  return typeof value === 'string' ? value : null;
}

/** A problem as the API writes it, from the parsed body of a failed answer. */
export function requestErrorOf(status: number, body: unknown): RequestError {
  return new RequestError(status, textOf(body, 'title') ?? String(status), textOf(body, 'detail'));
}

async function toRequestError(response: Response): Promise<RequestError> {
  const body: unknown = await response.json().catch(() => null);
  const error = requestErrorOf(response.status, body);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return [429, 503].includes(response.status) && seconds >= 0 ? new BusyError(error, seconds) : error;
}

/** What every request says of itself: problems are told in the language of the page, which need not be the browser's. */
export function requestHeaders(): Record<string, string> {
  return { accept: 'application/json, application/geo+json', 'accept-language': document.documentElement.lang };
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new RequestError(0, 'unreachable', null);
  });
  if (!response.ok) throw await toRequestError(response);
  return response;
}

/** Reads JSON of the wire type `T`, or throws a `RequestError`. An aborted request stays an AbortError. */
export async function getJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await ask(url, { signal, headers: requestHeaders() });
  const body: T = await response.json();
  return body;
}

/** The same where a file is answered. */
export async function getBlob(url: string): Promise<Blob> {
  return (await ask(url, { headers: requestHeaders() })).blob();
}

type Sending = {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; absent where the address says it all. */
  readonly body?: object;
  readonly signal?: AbortSignal;
};

async function send(url: string, { method, body, signal }: Sending): Promise<Response> {
  const headers = { ...requestHeaders(), ...(body ? { 'content-type': 'application/json' } : {}) };
  return ask(url, { method, headers, body: body ? JSON.stringify(body) : null, signal: signal ?? null });
}

/** Sends JSON and reads the answer of the wire type `T`; errors as in `getJson`. */
export async function sendJson<T>(url: string, sending: Sending): Promise<T> {
  const response = await send(url, sending);
  const answer: T = await response.json();
  return answer;
}

/** The same where a file is answered. */
export async function sendBlob(url: string, sending: Sending): Promise<Blob> {
  return (await send(url, sending)).blob();
}

/** The same where nothing is answered. */
export async function sendOnly(url: string, sending: Sending): Promise<void> {
  await send(url, sending);
}
