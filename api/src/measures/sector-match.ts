/** How well a speciality serves a sector (M4): numbers in [0, 1]. The table is data; this one is the default. */
export interface MatchTable {
  sameSector: number;
  sameGroup: number;
  general: number;
}

/** The table of M4 where nobody gives another. */
export const defaultMatchTable: MatchTable = { sameSector: 1, sameGroup: 0.6, general: 0.3 };

/** Specialities that serve every sector a little: science and technology, advanced manufacturing, small firms. */
export const generalSpecialities: ReadonlySet<string> = new Set([
  'science-technology',
  'advanced-manufacturing',
  'inclusive-micro',
]);

/** Whether a match is enough. A strength of 0 never is, not even where 0 is asked: no speciality fits at all. */
export function isMatching(strength: number, minimumMatch: number): boolean {
  return strength > 0 && strength >= minimumMatch;
}

const industryPrefix = 'industry:';

/**
 * The sector match s of measure M4: the best over a branch's specialities, in [0, 1].
 *
 * `groupOf` gives the parent group of a sector code; a sector without a group matches only itself. The sector `other`
 * names no industry, so two of them are no match.
 */
export function matchStrength(
  specialities: readonly string[],
  sector: string,
  groupOf: ReadonlyMap<string, string>,
  table: MatchTable = defaultMatchTable,
): number {
  return Math.max(0, ...specialities.map((speciality) => strengthOf(speciality, sector, groupOf, table)));
}

function strengthOf(
  speciality: string,
  sector: string,
  groupOf: ReadonlyMap<string, string>,
  table: MatchTable,
): number {
  if (generalSpecialities.has(speciality)) return table.general;
  if (!speciality.startsWith(industryPrefix)) return 0;
  const industry = speciality.slice(industryPrefix.length);
  if (industry === 'other' || sector === 'other') return 0;
  if (industry === sector) return table.sameSector;
  const group = groupOf.get(sector);
  return group !== undefined && groupOf.get(industry) === group ? table.sameGroup : 0;
}
