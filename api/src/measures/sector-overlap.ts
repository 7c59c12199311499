/** How many records of each sector a place receives. */
export type SectorProfile = ReadonlyMap<string, number>;

/**
 * Σ_g min(φ_dg, φ_d'g) of two profiles, φ being shares within each: from 0 (no sector in common) to 1 (the same shares).
 * Null where one of them is empty.
 */
export function overlapOf(one: SectorProfile, other: SectorProfile): number | null {
  const [total, otherTotal] = [totalOf(one), totalOf(other)];
  if (total === 0 || otherTotal === 0) return null;
  let overlap = 0;
  for (const [sector, count] of one) overlap += Math.min(count / total, (other.get(sector) ?? 0) / otherTotal);
  return Math.min(1, overlap);
}

/**
 * M13: O_d, the mean overlap of each place with its peers, the other places whose sectors are known. Null for a place
 * without a known sector, and where it has no peer.
 */
export function sectorOverlaps(profiles: readonly SectorProfile[]): (number | null)[] {
  return profiles.map((profile, index) => {
    const overlaps = profiles.flatMap((peer, other) => (other === index ? [] : (overlapOf(profile, peer) ?? [])));
    return overlaps.length === 0 ? null : overlaps.reduce((sum, each) => sum + each, 0) / overlaps.length;
  });
}

function totalOf(profile: SectorProfile): number {
  let total = 0;
  for (const count of profile.values()) total += count;
  return total;
}
