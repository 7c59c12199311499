/** The number of "no space left" in the file system beneath the engine, whose errors have numbers and no words. */
const noSpace = 51;

/** What went wrong with the engine, in words. */
export function describeFailure(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('errno' in error) return error.errno === noSpace ? 'ENOSPC: no space left' : `error ${String(error.errno)}`;
  const message = error instanceof Error ? error.message : JSON.stringify(error);
  return 'code' in error && error.code ? `${message} (${String(error.code)})` : message;
}
