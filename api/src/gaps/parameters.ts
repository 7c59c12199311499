import { CoverageQuery } from '../coverage/parameters.ts';
import { Depth } from '../coverage/schema.ts';
import { patternParameter } from '../http/parameters.ts';
import { RivalFilter } from './schema.ts';

const wantedIds = { zh: '以逗号分隔的网点编号，至多 200 个', en: 'ids of branches separated by commas, at most 200' };
const wantedSeats = {
  zh: '以逗号分隔的驻地，如 county-340123 或 prefecture-340100，至多 200 个',
  en: 'seats as county-340123 or prefecture-340100 separated by commas, at most 200',
};

const listed = (text: string | undefined) => [...new Set(text?.split(','))];

/** What is supposed, as every question with a what-if takes it. Those named twice count once. */
export const whatIfQuery = {
  closedBranches: patternParameter(
    /^[^,]{1,120}(,[^,]{1,120}){0,199}$/,
    wantedIds,
    'What if these branches, by id, closed? None if absent.',
  )
    .optional()
    .transform(listed),
  rivalSeats: patternParameter(
    /^(county|prefecture)-\d{6}(,(county|prefecture)-\d{6}){0,199}$/,
    wantedSeats,
    'What if a competitor opened a branch that suits every cluster at these seats? None if absent.',
  )
    .optional()
    .transform(listed),
};

/** The parameters of `/api/gaps`: those of `/api/coverage`, the depth, the filter by competitor and the what-if. */
export const GapQuery = CoverageQuery.extend({
  depth: Depth.optional()
    .transform((depth) => depth ?? 'specialised')
    .openapi({ description: 'What counts as covering; `specialised` if absent.' }),
  rival: RivalFilter.optional()
    .transform((rival) => rival ?? 'any')
    .openapi({
      description:
        'Keeps gaps where a competitor is in reach, certainly or possibly, or where none is known; needs a bank.',
    }),
  ...whatIfQuery,
});
