/** How a longer export is followed and ended. */
export type ExportWork = {
  /** Aborting it ends the work with an AbortError; no file is made. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** A file that this browser cannot make; its message is for the user, in the language of the page. */
export class ExportError extends Error {}
