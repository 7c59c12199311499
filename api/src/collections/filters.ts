import { z } from '@hono/zod-openapi';
import { Authority, BranchRelation, PositionPrecision } from '@icfm/data/model/branch';
import { ClusterKind } from '@icfm/data/model/cluster';
import { AmountBasis, Flow } from '@icfm/data/model/flow';
import { MacroRegion } from '@icfm/data/model/region';
import { codesParameter, patternParameter, textParameter } from '../http/parameters.ts';
import { commonParameters } from './items-query.ts';

const adcode = (description: string) =>
  patternParameter(/^\d{6}$/, { zh: '六位区划代码', en: 'a six-digit adcode' }, description).optional();

const year = (description: string) =>
  patternParameter(/^\d{4}$/, { zh: '四位年份', en: 'a year of four digits' }, description).optional();

const text = (description: string) => textParameter(100, description).optional();

const province = adcode('Adcode of a province the item belongs to.');

/** The query of each collection: what all take and its own property filters. Anything else is refused. */
export const itemsQueries = {
  clusters: z.strictObject({
    ...commonParameters,
    kind: codesParameter(ClusterKind.options, 'Kind of cluster.').optional(),
    sector: text('Sector code.'),
    designatedYear: year('Year of designation.'),
    hostLevel: codesParameter(['prefecture', 'county'], 'Level of the host places.').optional(),
    member: adcode('Adcode of a member place.'),
    importId: text('Id of the import it came with.'),
    province,
  }),
  branches: z.strictObject({
    ...commonParameters,
    bankName: text('Name of the bank.'),
    speciality: text('Code of a speciality.'),
    authority: codesParameter(Authority.options, 'Whether it may approve credit itself.').optional(),
    positionPrecision: codesParameter(PositionPrecision.options, 'How finely the position is known.').optional(),
    evidenceTier: codesParameter(['A', 'B', 'C'], 'Grade of the evidence.').optional(),
    openedYear: year('Year of opening.'),
    relation: codesParameter(BranchRelation.options, 'Whose branch an imported one is.').optional(),
    importId: text('Id of the import it came with.'),
    adcode: adcode('Adcode of the unit it stands in.'),
    province,
  }),
  flows: z.strictObject({
    ...commonParameters,
    kind: codesParameter(Flow.shape.kind.options, 'Kind of record.').optional(),
    sector: text('Sector code.'),
    basis: codesParameter(AmountBasis.options, 'What the amount counts.').optional(),
    model: text('Model of transfer.'),
    originAdcode: adcode('Adcode of the origin.'),
    destinationAdcode: adcode('Adcode of the destination.'),
    importId: text('Id of the import it came with.'),
    province,
  }),
  provinces: z.strictObject({
    ...commonParameters,
    macroRegion: codesParameter(MacroRegion.options, 'Macro-region.').optional(),
  }),
  prefectures: z.strictObject({
    ...commonParameters,
    macroRegion: codesParameter(MacroRegion.options, 'Macro-region.').optional(),
    province,
  }),
  counties: z.strictObject({
    ...commonParameters,
    macroRegion: codesParameter(MacroRegion.options, 'Macro-region.').optional(),
    prefecture: adcode('Adcode of the prefecture.'),
    province,
  }),
} as const;

/** The property a filter looks at, where its name is another. */
const propertyOf: Readonly<Record<string, string>> = {
  member: 'memberAdcodes',
  prefecture: 'prefectureAdcode',
  speciality: 'specialities',
};

/** The property that a filter looks at. */
export const propertyOfFilter = (name: string) => propertyOf[name] ?? name;

/** A test whether the properties of an item fit a filter: equal to one of its values, or holding one in a list. */
export function createFilter(name: string, value: unknown): (properties: object) => boolean {
  const property = propertyOfFilter(name);
  const wanted = new Set((Array.isArray(value) ? value : [value]).map(String));
  const fits = (one: unknown) => one !== null && wanted.has(String(one));
  return (properties) => {
    const held: unknown = Reflect.get(properties, property);
    return Array.isArray(held) ? held.some(fits) : fits(held);
  };
}
