import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { locales } from '../../i18n/format.ts';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** Minutes and seconds, and hours once there are some: `1:02:03`. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}

/** What time it is, and how long the talk has taken. */
export function SpeakerClock() {
  const words = useFeatureWords(presentWords).speaker;
  const { language } = useWords();
  const now = useNow();
  const [start, setStart] = useState(() => Date.now());
  const clock = new Date(now).toLocaleTimeString(locales[language], { hour: '2-digit', minute: '2-digit' });
  return (
    <div className="flex items-center gap-3">
      <dl className="flex items-baseline gap-6">
        <div className="flex items-baseline gap-2">
          <dt className="text-sm text-ink-muted">{words.clock}</dt>
          <dd className="text-2xl font-semibold">{clock}</dd>
        </div>
        <div className="flex items-baseline gap-2">
          <dt className="text-sm text-ink-muted">{words.elapsed}</dt>
          <dd className="text-2xl font-semibold">{elapsedText(now - start)}</dd>
        </div>
      </dl>
      <IconButton icon={RotateCcw} label={words.reset} onClick={() => setStart(Date.now())} />
    </div>
  );
}
