/** Texts in the order of their characters, so that a database without a locale orders alike; numbers by size, false before true. */
export function orderOf(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  return Number(left) - Number(right);
}
