import { useEffect } from 'react';
import type { Theme } from '../../state/url.ts';
import { useMedia } from '../../ui/use-media.ts';

/** The theme of the link, else the system's; written where the style sheet reads it. */
export function useTheme(fromUrl: Theme | null): Theme {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const theme = fromUrl ?? (isDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}
