/**
 * Texts in the order of their characters, so that a database without a locale orders alike; numbers by size, false before
 * true.
 */
export function orderOf(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return orderOfTexts(left, right);
  return Number(left) - Number(right);
}

/** Characters beyond the first 65,536 are held as two halves, which would stand before some that come before them. */
const firstHalf = 0xd800;

function orderOfTexts(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  let at = 0;
  while (at < most && left.charCodeAt(at) === right.charCodeAt(at)) at += 1;
  const [one, other] = [left.charCodeAt(at), right.charCodeAt(at)];
  if (!(one >= firstHalf && other >= firstHalf)) return left < right ? -1 : left > right ? 1 : 0;
  return (left.codePointAt(at) ?? 0) - (right.codePointAt(at) ?? 0);
}
