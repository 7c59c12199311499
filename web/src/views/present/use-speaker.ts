import { useEffect, useRef } from 'react';
import { placeOfWindow } from '../story/use-story-drafts.ts';
import { channelName, readMessage, type SpeakerMessage, type SpeakerNews } from './speaker-message.ts';

/** Tells the notes window where the presentation is, and turns the page where that one says so. */
export function useSpeaker(story: string, news: SpeakerNews, onTurn: (to: 'next' | 'back') => void): string {
  // The same after a reload, so that a notes window finds its presentation again; another one for each window.
  const id = `${story}.${placeOfWindow().windowId}`;
  const channel = useRef<BroadcastChannel | null>(null);
  const latest = useRef({ news, onTurn });
  latest.current = { news, onTurn };
  useEffect(() => {
    const opened = new BroadcastChannel(channelName(id));
    channel.current = opened;
    opened.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message?.kind === 'hello') opened.postMessage(latest.current.news);
      if (message?.kind === 'turn') latest.current.onTurn(message.to);
    };
    return () => {
      opened.postMessage({ kind: 'end' } satisfies SpeakerMessage);
      opened.close();
    };
  }, [id]);
  const said = JSON.stringify(news);
  useEffect(() => {
    channel.current?.postMessage(JSON.parse(said));
  }, [said]);
  return id;
}
