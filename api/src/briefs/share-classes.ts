/** Upper ends of all classes but the last: shares of clusters, in [0, 1]; those of the screen. */
const breaks = [0.1, 0.25, 0.4, 0.6, 0.8] as const;

/** The six classes in percent. */
export const shareClasses = [0, ...breaks].map((from, index) => ({
  fromPercent: Math.round(from * 100),
  toPercent: Math.round((breaks[index] ?? 1) * 100),
}));

/** Index of the class a share falls in. */
export function shareClassOf(share: number): number {
  return breaks.filter((edge) => share >= edge).length;
}
