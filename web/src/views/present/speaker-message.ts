/** What the presentation tells its notes window. */
export type SpeakerNews = {
  readonly kind: 'at';
  /** From 1. */
  readonly page: number;
  readonly count: number;
  readonly title: string;
  readonly notes: string;
  /** Null on the last one. */
  readonly nextTitle: string | null;
  readonly isBlank: boolean;
};

export type SpeakerMessage =
  | SpeakerNews
  /** The presentation has ended. */
  | { readonly kind: 'end' }
  /** A notes window has opened and wants to know where the presentation is. */
  | { readonly kind: 'hello' }
  /** The notes window turns the page. */
  | { readonly kind: 'turn'; readonly to: 'next' | 'back' };

export const channelName = (id: string) => `icfm-present:${id}`;

const isText = (value: unknown) => typeof value === 'string';
const isNews = (message: object): message is SpeakerNews =>
  Number.isInteger(Reflect.get(message, 'page')) &&
  Number.isInteger(Reflect.get(message, 'count')) &&
  isText(Reflect.get(message, 'title')) &&
  isText(Reflect.get(message, 'notes'));

/** A message of the channel; null for what is none of ours. */
export function readMessage(message: unknown): SpeakerMessage | null {
  if (typeof message !== 'object' || message === null) return null;
  const kind: unknown = Reflect.get(message, 'kind');
  if (kind === 'end' || kind === 'hello') return { kind };
  if (kind === 'at') return isNews(message) ? message : null;
  const to: unknown = Reflect.get(message, 'to');
  return kind === 'turn' && (to === 'next' || to === 'back') ? { kind, to } : null;
}
