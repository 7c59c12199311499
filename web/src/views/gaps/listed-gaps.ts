import type { Gap } from '@icfm/api/gaps/schema';
import type { MapCluster } from '../../map/map-props.ts';
import type { Verdict } from '../../state/url.ts';

/** The gaps that the legend and the numbers keep, in the order of the answer. */
export function keepGaps(gaps: readonly Gap[], verdicts: readonly Verdict[]): readonly Gap[] {
  return verdicts.length === 0 ? gaps : gaps.filter(({ verdict }) => verdicts.includes(verdict));
}

/** Certainly covered as things are, and not any more once the branches of the question are closed. */
export function isLost({ verdict, verdictToday }: Pick<Gap, 'verdict' | 'verdictToday'>): boolean {
  return verdictToday === 'certain' && verdict !== 'certain';
}

export function countVerdicts(gaps: readonly Gap[]): Readonly<Record<'possible' | 'none-known', number>> {
  const count = (verdict: Verdict) => gaps.filter((gap) => gap.verdict === verdict).length;
  return { possible: count('possible'), 'none-known': count('none-known') };
}

/** A gap as the map marks it: its one verdict at whatever depth is drawn. */
export function toMapCluster({ id, kind, sector, nameZh, nameEn, longitude, latitude, verdict }: Gap): MapCluster {
  const verdicts = {
    presence: verdict,
    specialised: verdict,
    matched: verdict,
    authorisedUnknownAsNo: verdict,
    authorisedUnknownAsYes: verdict,
  };
  return { id, kind, sector, nameZh, nameEn, longitude, latitude, verdicts };
}
