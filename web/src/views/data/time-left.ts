/** How a number of seconds is said: in seconds up to a minute and a half, then in minutes. */
export function timeLeft(seconds: number): { readonly unit: 'seconds' | 'minutes'; readonly count: number } {
  if (seconds < 90) return { unit: 'seconds', count: Math.max(1, Math.round(seconds)) };
  return { unit: 'minutes', count: Math.round(seconds / 60) };
}

/** A share as it is read aloud: in steps of a tenth, so that it can be listened to. */
export function spokenShare(share: number): number {
  return Math.floor(share * 10) / 10;
}
