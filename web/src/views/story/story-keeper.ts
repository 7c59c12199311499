import type { Story, StoryContent } from '@icfm/api/stories/schema';
import { RequestError } from '../../api/get-json.ts';
import { isLocalId, type StoryDrafts, textOfStory } from './story-drafts.ts';

/**
 * `changed` waits to be sent, `failed` is tried again by itself where the server may do it later, `refused` is not,
 * `conflict` waits for the person's word, `local` stands in this browser alone.
 */
export type Keeping = 'saved' | 'changed' | 'saving' | 'failed' | 'refused' | 'conflict' | 'local';

export type KeptStory = {
  readonly id: string;
  readonly content: StoryContent;
  /** The stored revision that the content goes by; null for a story of this browser alone. */
  readonly revision: number | null;
  readonly keeping: Keeping;
  readonly error: Error | null;
  /** What the store holds where that is another story by now. */
  readonly theirs: Story | null;
  /** Whether the browser could keep what is not sent. */
  readonly isKeptHere: boolean;
};

export type StoryKeeper = {
  readonly get: () => KeptStory;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Ends with sending at once what is not sent. */
  readonly start: () => () => void;
  readonly edit: (change: (content: StoryContent) => StoryContent) => void;
  readonly retry: () => void;
  /** Gives up what was changed here for what the store holds. */
  readonly takeTheirs: () => void;
  /** Another revision was seen in the store: it is shown, unless something here is not sent. */
  readonly follow: (story: Story) => void;
};

type KeeperOptions = {
  readonly id: string;
  readonly start: Pick<KeptStory, 'content' | 'revision'> & { readonly isChanged: boolean };
  readonly drafts: StoryDrafts;
  readonly send: (id: string, change: { content: StoryContent; revision: number }) => Promise<Story>;
  readonly read: (id: string) => Promise<Story>;
  readonly onSaved: (story: Story) => void;
};

const quietMilliseconds = 800;
const retryMilliseconds = 8000;

const isConflict = (error: Error) => error instanceof RequestError && error.status === 409;
/** What the server refused it refuses again. */
const isRefusal = (error: Error) =>
  error instanceof RequestError && error.status >= 400 && error.status < 500 && error.status !== 429;

const toError = (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause)));

function firstState({ id, start }: KeeperOptions): KeptStory {
  const keeping = isLocalId(id) ? 'local' : start.isChanged ? 'changed' : 'saved';
  const { content, revision } = start;
  return { id, content, revision, keeping, error: null, theirs: null, isKeptHere: true };
}

/** The state and whoever looks at it. */
function createState(options: KeeperOptions) {
  let state = firstState(options);
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change: Partial<KeptStory>) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (onChange: () => void) => {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
  };
}

type State = ReturnType<typeof createState>;

/** Sends what is changed, one request at a time; what comes of it stands in the state. */
function createSender(state: State, { id, drafts, send, read, onSaved }: KeeperOptions) {
  let isSending = false;
  const settle = (story: Story, sent: StoryContent) => {
    const isAll = state.get().content === sent;
    if (isAll) drafts.clear(id);
    else drafts.write(id, state.get().content, story.revision);
    state.set({ revision: story.revision, keeping: isAll ? 'saved' : 'changed', error: null, theirs: null });
    onSaved(story);
  };
  const fail = async (error: Error, sent: StoryContent) => {
    if (!isConflict(error)) return state.set({ keeping: isRefusal(error) ? 'refused' : 'failed', error });
    const theirs = await read(id);
    // The first answer may have been lost on the way: what was sent then stands there already.
    if (textOfStory(theirs.content) === textOfStory(sent)) return settle(theirs, sent);
    state.set({ keeping: 'conflict', error, theirs });
  };
  return async function sendNow(): Promise<void> {
    const { keeping, content, revision } = state.get();
    if (isSending || revision === null || !['changed', 'failed', 'refused'].includes(keeping)) return;
    isSending = true;
    state.set({ keeping: 'saving' });
    try {
      settle(await send(id, { content, revision }), content);
    } catch (cause) {
      await fail(toError(cause), content).catch((reason) => state.set({ keeping: 'failed', error: toError(reason) }));
    }
    isSending = false;
  };
}

/** Calls whenever the browser has a connection again. */
function whenOnline(run: () => Promise<void>): () => void {
  const onOnline = () => void run();
  globalThis.addEventListener?.('online', onOnline);
  return () => globalThis.removeEventListener?.('online', onOnline);
}

/** Sends a moment after the last change, and again where the server may take later what it did not now. */
function createTimer(state: State, sendNow: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds);
  };
  const run = async (): Promise<void> => {
    await sendNow();
    const { keeping } = state.get();
    if (keeping === 'changed') later(quietMilliseconds);
    if (keeping === 'failed') later(retryMilliseconds);
  };
  return { later, run, stop: () => clearTimeout(timer) };
}

/**
 * Keeps a story that is being written: in this browser at once, in the store a moment after the last change. Nothing that
 * was changed is lost on a reload or without a connection, and nothing that others have stored is written over.
 */
export function createStoryKeeper(options: KeeperOptions): StoryKeeper {
  const { id, drafts } = options;
  const state = createState(options);
  const sendNow = createSender(state, options);
  const timer = createTimer(state, sendNow);
  const edit: StoryKeeper['edit'] = (change) => {
    const before = state.get();
    const content = change(before.content);
    if (content === before.content) return;
    const isKeptHere = drafts.write(id, content, before.revision);
    const isFree = before.keeping !== 'local' && before.keeping !== 'conflict';
    state.set({ content, isKeptHere, keeping: isFree ? 'changed' : before.keeping });
    if (isFree) timer.later(quietMilliseconds);
  };
  const takeTheirs = () => {
    const { theirs } = state.get();
    if (!theirs) return;
    drafts.clear(id);
    state.set({ content: theirs.content, revision: theirs.revision, keeping: 'saved', error: null, theirs: null });
    options.onSaved(theirs);
  };
  const start = () => {
    const stopListening = whenOnline(timer.run);
    if (state.get().keeping === 'changed') timer.later(0);
    return () => {
      stopListening();
      timer.stop();
      void sendNow();
    };
  };
  return {
    ...{ get: state.get, subscribe: state.subscribe, start, edit, takeTheirs },
    retry: () => void timer.run(),
    follow: ({ content, revision }) => {
      const held = state.get();
      const isNewer = held.revision !== null && revision > held.revision;
      if (held.keeping === 'saved' && isNewer) state.set({ content, revision });
    },
  };
}
