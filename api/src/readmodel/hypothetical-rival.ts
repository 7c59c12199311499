import type { Branch } from '@icfm/data/model/branch';
import { readCandidateId } from '../measures/candidate-id.ts';
import { generalSpecialities } from '../measures/sector-match.ts';
import { lineageOf } from './gazetteer.ts';
import type { ReadModel } from './read-model.ts';
import type { AddedBranch } from './restrict-model.ts';

/** The bank of every competitor that is only supposed: no bank of any list bears this name. */
export const hypotheticalBank = '竞争银行（假设）';

/** What the id of a supposed branch begins with, before its seat: `what-if:county-340123`. */
export const hypotheticalPrefix = 'what-if:';

/**
 * A branch that a competitor is supposed to open at a seat, `county-340123` or `prefecture-340100`: exactly there, inside
 * its unit, open in every year, with every speciality. Null where no unit with a known seat bears the name. The sector
 * `other` names no industry, so that no industry speciality matches it.
 */
export function hypotheticalRival({ gazetteer, groupOf }: ReadModel, seat: string): AddedBranch | null {
  const candidate = readCandidateId(seat);
  if (candidate?.action !== 'open') return null;
  const region = gazetteer.find(candidate.level, candidate.adcode);
  const position = region && gazetteer.positionOf(region);
  if (!region || !position) return null;
  const { longitude, latitude } = position;
  const specialities = [...generalSpecialities, ...[...groupOf.keys()].map((sector) => `industry:${sector}`)];
  const branch: Branch = {
    ...unknownFacts,
    ...{ id: `${hypotheticalPrefix}${seat}`, nameZh: `${region.nameZh}（假设网点）`, bankName: hypotheticalBank },
    ...{ specialities, adcode: region.adcode, positionPrecision: candidate.level, longitude, latitude },
  };
  const located = { longitude, latitude, radiusKilometers: 0, lineage: lineageOf(region), specialities };
  return { branch, position: { ...located, authority: branch.authority } };
}

/** What nobody says of it. The year makes it stand in every year that may be asked about, and no undated branch. */
const unknownFacts = {
  serves: null,
  authority: 'unknown',
  authorityNote: null,
  adcodeBasis: null,
  code: null,
  relation: 'competitor',
  importId: null,
  openedYear: 1800,
  dateNote: null,
  designatedBy: null,
  status: 'supposed',
  evidenceTier: 'C',
  sourceKind: null,
  sources: [],
  note: null,
} satisfies Partial<Branch>;
