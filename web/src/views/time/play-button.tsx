import { Pause, Play, StepForward } from 'lucide-react';
import { timeWords } from '../../i18n/time-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { usePlayer } from './use-player.ts';

type PlayButtonProps = {
  readonly index: number;
  readonly count: number;
  readonly onIndex: (index: number) => void;
};

/** Plays the years; where motion is unwelcome, one step a press. */
export function PlayButton({ index, count, onIndex }: PlayButtonProps) {
  const words = useFeatureWords(timeWords);
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  const { isPlaying, toggle } = usePlayer(index, count, onIndex);
  if (isCalm) {
    return (
      <IconButton icon={StepForward} label={words.next} onClick={() => onIndex(index >= count - 1 ? 0 : index + 1)} />
    );
  }
  return <IconButton icon={isPlaying ? Pause : Play} label={isPlaying ? words.stop : words.play} onClick={toggle} />;
}
