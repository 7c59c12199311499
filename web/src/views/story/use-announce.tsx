import { type ReactNode, useState } from 'react';

/** Something to be read aloud once; the element that says it stands where the story does. */
export function useAnnounce(): { readonly say: (text: string) => void; readonly said: ReactNode } {
  const [{ text, turn }, setSaid] = useState({ text: '', turn: 0 });
  return {
    say: (next) => setSaid((before) => ({ text: next, turn: before.turn + 1 })),
    said: (
      <p role="status" className="sr-only">
        {/* The same words twice are two things said. */}
        <span key={turn}>{text}</span>
      </p>
    ),
  };
}
