/** The look of the small buttons above the table. */
export const toolLook =
  'inline-flex h-8 shrink-0 cursor-pointer items-center gap-1.5 rounded-lg border border-line px-2.5 text-xs whitespace-nowrap hover:border-line-strong hover:bg-panel-hover disabled:cursor-not-allowed disabled:text-ink-faint';
