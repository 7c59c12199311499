import { useEffect, useRef, useState } from 'react';
import { channelName, readMessage, type SpeakerMessage, type SpeakerNews } from './speaker-message.ts';

type Heard = { readonly news: SpeakerNews | null; readonly isOver: boolean };

/** What the presentation says, and the way to turn its page. */
export function useNotesChannel(id: string) {
  const [heard, setHeard] = useState<Heard>({ news: null, isOver: false });
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const opened = new BroadcastChannel(channelName(id));
    channel.current = opened;
    opened.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message?.kind === 'at') setHeard({ news: message, isOver: false });
      if (message?.kind === 'end') setHeard((before) => ({ ...before, isOver: true }));
    };
    opened.postMessage({ kind: 'hello' } satisfies SpeakerMessage);
    return () => opened.close();
  }, [id]);
  const turn = (to: 'next' | 'back') => channel.current?.postMessage({ kind: 'turn', to } satisfies SpeakerMessage);
  return { ...heard, turn };
}
