import type { Theme } from '../state/url.ts';

/** Colours of slides: those of the page's own surfaces and words. */
type SlideInk = {
  readonly ground: string;
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly muted: string;
  readonly faint: string;
  readonly accent: string;
  readonly warning: string;
  readonly warningGround: string;
};

export const slideInk: Readonly<Record<Theme, SlideInk>> = {
  light: {
    ground: '#FFFFFF',
    sunken: '#F2F5F6',
    line: '#E0E6E9',
    lineStrong: '#C3CED4',
    text: '#14242D',
    muted: '#4A5D68',
    faint: '#5D707B',
    accent: '#0E6873',
    warning: '#8A5A00',
    warningGround: '#FDF3DC',
  },
  dark: {
    ground: '#121C25',
    sunken: '#0D161E',
    line: '#22323E',
    lineStrong: '#3A4F5D',
    text: '#E8EFF3',
    muted: '#ADBFCA',
    faint: '#8FA3AF',
    accent: '#54B5B8',
    warning: '#F0C063',
    warningGround: '#33290F',
  },
};
