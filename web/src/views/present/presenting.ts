import type { PresentAction } from './present-keys.ts';

/** What stands over the slides, and what has been typed. */
export type Presenting = {
  readonly panel: 'list' | 'help' | null;
  readonly blank: 'black' | 'white' | null;
  /** Digits of a page to go to. */
  readonly typed: string;
  readonly isStill: boolean;
};

export const firstPresenting: Presenting = { panel: null, blank: null, typed: '', isStill: false };

export type Step = {
  readonly presenting: Presenting;
  /** The slide to show, from 0; null to leave the presentation. */
  readonly slide: number | null;
};

const longestNumber = 3;

type Place = { readonly slide: number; readonly count: number };

const within = (slide: number, { count }: Place) => Math.min(count - 1, Math.max(0, slide));

/** The number typed as a page from 1; null where there is no such page. */
export function typedPage(typed: string, { count }: Pick<Place, 'count'>): number | null {
  const page = Number(typed);
  return typed !== '' && page >= 1 && page <= count ? page - 1 : null;
}

/** Esc takes away what is open, the latest first, and then ends the presentation. */
function leave(presenting: Presenting, { slide }: Place): Step {
  if (presenting.panel !== null) return { presenting: { ...presenting, panel: null }, slide };
  if (presenting.typed !== '') return { presenting: { ...presenting, typed: '' }, slide };
  if (presenting.blank !== null) return { presenting: { ...presenting, blank: null }, slide };
  return { presenting, slide: null };
}

/** Another slide: what hid the last one goes. */
function turnTo(presenting: Presenting, slide: number): Step {
  return { presenting: { ...presenting, panel: null, blank: null, typed: '' }, slide };
}

/** What an action makes of the presentation. `notes` and `full` are the window's and change nothing here. */
export function stepOf(action: PresentAction, presenting: Presenting, place: Place): Step {
  const { slide, count } = place;
  const stay = (change: Partial<Presenting>): Step => ({ presenting: { ...presenting, ...change }, slide });
  switch (action.kind) {
    case 'next':
      return turnTo(presenting, within(slide + 1, place));
    case 'back':
      return turnTo(presenting, within(slide - 1, place));
    case 'first':
      return turnTo(presenting, 0);
    case 'last':
      return turnTo(presenting, count - 1);
    case 'go':
      if (presenting.typed === '') return turnTo(presenting, within(slide + 1, place));
      return turnTo(presenting, typedPage(presenting.typed, place) ?? slide);
    case 'digit':
      return stay({ typed: `${presenting.typed}${action.digit}`.slice(-longestNumber) });
    case 'blank':
      return stay({ blank: presenting.blank === action.colour ? null : action.colour });
    case 'list':
    case 'help':
      return stay({ panel: presenting.panel === action.kind ? null : action.kind });
    case 'motion':
      return stay({ isStill: !presenting.isStill });
    case 'leave':
      return leave(presenting, place);
    default:
      return stay({});
  }
}
