/** The shader's function of this name, for what is drawn without it: from 0 to 1 between two edges, gently at both. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
