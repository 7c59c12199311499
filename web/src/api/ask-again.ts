import type { Query } from '@tanstack/react-query';
import { BusyError, RequestError } from './get-json.ts';

/** Longer than this nobody looks at a page that waits. */
const longestWaitSeconds = 30;

/**
 * Whether a failed question is asked again. What was asked wrongly stays wrong; an unreachable or failing server gets a
 * second chance, and one that says when to come back gets three.
 */
export function isWorthAnother(failures: number, error: Error): boolean {
  if (error instanceof BusyError) return failures < 3 && error.secondsToWait <= longestWaitSeconds;
  return failures < 1 && !(error instanceof RequestError && error.status >= 400 && error.status < 500);
}

/** How long to wait before: as the server says, else twice as long each time. */
export function millisecondsBefore(failures: number, error: Error): number {
  const seconds = error instanceof BusyError ? error.secondsToWait : 2 ** failures;
  return 1000 * Math.min(seconds, longestWaitSeconds);
}

/** Whether a question is under way that the server has put off. */
export const isToldToWait = ({ state }: Query): boolean => state.fetchFailureReason instanceof BusyError;
