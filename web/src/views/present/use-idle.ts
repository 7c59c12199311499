import { useEffect, useState } from 'react';

const idleMilliseconds = 2000;

/** Whether the pointer has rested for a while. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let timer = 0;
    const wake = () => {
      window.clearTimeout(timer);
      setIsIdle(false);
      timer = window.setTimeout(() => setIsIdle(true), idleMilliseconds);
    };
    wake();
    window.addEventListener('pointermove', wake);
    window.addEventListener('pointerdown', wake);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('pointerdown', wake);
    };
  }, []);
  return isIdle;
}
