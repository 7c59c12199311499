import { createRoute } from '@hono/zod-openapi';
import { completeParameters } from '../coverage/complete-parameters.ts';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { fileQuery, withFiles } from '../results/file-query.ts';
import { offerFile } from '../results/offer-file.ts';
import { gapSteps } from './measure-gaps.ts';
import { GapQuery } from './parameters.ts';
import { refuseRivalWithoutBank } from './refuse-rival-without-bank.ts';
import { refuseUnknownWhatIf } from './refuse-unknown-what-if.ts';
import { GapAnswer } from './schema.ts';
import { gapTables } from './tables.ts';

const gapsRoute = createRoute({
  method: 'get',
  path: '/gaps',
  operationId: 'getGaps',
  tags: ['Gaps'],
  summary: 'Clusters that a bank does not cover for certain, and who else is there',
  description: [
    'Measures M1, M5 and M6: every cluster of the region that no branch of the bank covers for certain at the depth, the largest gap first, then the farthest from a suitable branch. Without a bank the branches of all count as one’s own. At `authorised` what rests on authority that is not known is `possible`, never `none-known`.',
    '`rival` of a gap is the verdict of M1 over the branches of other banks, by the same reach, member rule and match. Banks and HHI are those of `/api/access` over the branches of all banks; `herfindahlWithBank` is its answer with this bank added. Numbers of branches are not market shares, and by authority they are not measured. `gap` is that of `/api/access` for this bank.',
    'For `own`, the bank added is the one whose name own branches bear most often; branches of that name in the bundled register are no competitor’s.',
    '`closedBranches` and `rivalSeats` suppose: those branches are closed, and at each seat a competitor opens a branch, inside its unit, with every speciality; its bank is 竞争银行（假设） and its id begins with `what-if:`. Everything but `verdictToday` is measured with that; `counts.lost` counts the clusters that are covered for certain today and not any more. Without a bank the supposed branch covers like all others.',
    'Presence is measured where ordinary branches are loaded: without any of the bank, `hasOrdinaryBranches` is false and depth `presence` has no gaps and says nothing of coverage; without any of other banks, `rival` is `not-measured`, banks and HHI are null, and no gap passes the filters `present` and `nobody`.',
  ].join('\n\n'),
  request: { query: GapQuery.extend(fileQuery(['gaps'])) },
  responses: {
    200: { description: 'Gaps', content: withFiles({ 'application/json': { schema: GapAnswer } }) },
  },
});

/** `/gaps`. */
export const gapRoutes = createRouter().openapi(gapsRoute, async (context) => {
  const { model } = context.var;
  const { f, lang, table, depth, rival, closedBranches, rivalSeats, ...query } = context.req.valid('query');
  const parameters = { ...completeParameters(model, query), depth, rival, closedBranches, rivalSeats };
  refuseRivalWithoutBank(parameters);
  refuseUnknownWhatIf(model, parameters);
  const answer = await runGently(gapSteps(model, parameters));
  if (answer === null) throw notFound({ zh: '区域', en: 'region' }, parameters.region);
  offerFile(context, { f, lang, name: table, answer, table: gapTables[table] });
  return context.json(answer, 200);
});
