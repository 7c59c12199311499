/** The one button of a page that goes on. */
export const primaryLook =
  'inline-flex h-10 shrink-0 cursor-pointer items-center justify-center gap-2 rounded-lg bg-accent px-4 text-sm font-medium whitespace-nowrap text-on-accent hover:bg-accent-strong disabled:cursor-not-allowed disabled:bg-panel-sunken disabled:text-ink-muted';

/** The other buttons. */
export const quietLook =
  'inline-flex h-9 shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-lg border border-line-strong bg-panel-solid px-3 text-sm whitespace-nowrap text-ink hover:bg-panel-hover disabled:cursor-not-allowed disabled:text-ink-faint aria-expanded:bg-panel-hover';

/** Small buttons in rows and lists. */
export const smallLook =
  'inline-flex min-h-7 shrink-0 cursor-pointer items-center gap-1 rounded-md px-1.5 text-xs whitespace-nowrap text-accent-strong hover:bg-panel-hover disabled:cursor-not-allowed disabled:text-ink-faint aria-expanded:bg-accent-soft';

/** Fields of one line, and selects. */
export const fieldLook =
  'h-9 w-full min-w-0 rounded-lg border border-line-strong bg-panel-solid px-2.5 text-sm text-ink placeholder:text-ink-faint';

export const headingLook = 'text-sm font-semibold outline-none';
