/** What leads elsewhere, in a line of text: a link, or a button that looks like one. */
export const linkLook =
  'cursor-pointer text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent';
