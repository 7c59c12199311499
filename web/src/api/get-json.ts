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

async function toRequestError(response: Response): Promise<RequestError> {
  const body: unknown = await response.json().catch(() => null);
  return new RequestError(response.status, textOf(body, 'title') ?? response.statusText, textOf(body, 'detail'));
}

/** Reads JSON of the wire type `T`, or throws a `RequestError`. An aborted request stays an AbortError. */
export async function getJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const accept = 'application/json, application/geo+json';
  // Problems are told in the language of the page, which need not be the browser's.
  const headers = { accept, 'accept-language': document.documentElement.lang };
  const response = await fetch(url, { signal, headers }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new RequestError(0, 'unreachable', null);
  });
  if (!response.ok) throw await toRequestError(response);
  const body: T = await response.json();
  return body;
}
