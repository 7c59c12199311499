/** What a key does while a story is presented. */
export type PresentAction =
  | {
      readonly kind:
        | 'next'
        | 'back'
        | 'first'
        | 'last'
        | 'go'
        | 'list'
        | 'notes'
        | 'full'
        | 'motion'
        | 'help'
        | 'leave';
    }
  | { readonly kind: 'blank'; readonly colour: 'black' | 'white' }
  | { readonly kind: 'digit'; readonly digit: string };

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** As clickers and other programs for slides have them. */
const actions: Readonly<Record<string, PresentAction>> = {
  ArrowRight: { kind: 'next' },
  ArrowDown: { kind: 'next' },
  PageDown: { kind: 'next' },
  ' ': { kind: 'next' },
  Enter: { kind: 'go' },
  ArrowLeft: { kind: 'back' },
  ArrowUp: { kind: 'back' },
  PageUp: { kind: 'back' },
  Backspace: { kind: 'back' },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  b: { kind: 'blank', colour: 'black' },
  '.': { kind: 'blank', colour: 'black' },
  w: { kind: 'blank', colour: 'white' },
  ',': { kind: 'blank', colour: 'white' },
  f: { kind: 'full' },
  l: { kind: 'list' },
  n: { kind: 'notes' },
  p: { kind: 'motion' },
  '?': { kind: 'help' },
  Escape: { kind: 'leave' },
};

/** What a key means; null for those that are left to the browser. */
export function actionOf({ key, altKey, ctrlKey, metaKey }: Key): PresentAction | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (/^\d$/.test(key)) return { kind: 'digit', digit: key };
  // A Chinese keyboard writes its own full stop, comma and question mark.
  const plain = { '。': '.', '，': ',', '？': '?' }[key] ?? key;
  return actions[plain] ?? actions[plain.toLowerCase()] ?? null;
}
