import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const stepMilliseconds = 1200;
/** The answers that a step changes. */
const awaited = ['coverage', 'transfers'] as const;

type Player = { readonly isPlaying: boolean; readonly toggle: () => void };

/** Steps from stop to stop, not before the numbers of one have come, and ends at the last. */
export function usePlayer(index: number, count: number, onIndex: (index: number) => void): Player {
  const [isPlaying, setIsPlaying] = useState(false);
  const isLoading = useIsFetching({ predicate: ({ queryKey }) => awaited.some((each) => each === queryKey[0]) }) > 0;
  const isAtEnd = index >= count - 1;
  useEffect(() => {
    if (!isPlaying || isLoading) return;
    if (isAtEnd) {
      setIsPlaying(false);
      return;
    }
    const timer = setTimeout(() => onIndex(index + 1), stepMilliseconds);
    return () => clearTimeout(timer);
  }, [isPlaying, isLoading, isAtEnd, index, onIndex]);
  const start = () => {
    if (isAtEnd) onIndex(0);
    setIsPlaying(true);
  };
  return { isPlaying, toggle: isPlaying ? () => setIsPlaying(false) : start };
}
