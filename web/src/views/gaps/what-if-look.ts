/** The look of a button that supposes something. */
export const whatIfLook =
  'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line-strong px-3 py-1 text-sm hover:bg-panel-hover';
