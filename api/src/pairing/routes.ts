import { createRoute } from '@hono/zod-openapi';
import { refuseUnknownBank } from '../coverage/refuse-unknown-bank.ts';
import { refuseUnknownSectors } from '../coverage/refuse-unknown-sectors.ts';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { fileQuery, withFiles } from '../results/file-query.ts';
import { offerFile } from '../results/offer-file.ts';
import { pairingSteps } from './measure-pairing.ts';
import { PairingQuery } from './parameters.ts';
import { PairingAnswer } from './schema.ts';
import { pairingTables } from './tables.ts';

const pairingRoute = createRoute({
  method: 'get',
  path: '/pairing',
  operationId: 'getPairing',
  tags: ['Pairing'],
  summary: 'Corridors of industrial transfer, and the banks that serve both of their ends',
  description: [
    'Measure M10. A corridor is one origin and one destination among the records that are fit for the map, however many records document it; the one of the best basis, then the latest, stands for it.',
    'A bank serves an end with a branch inside its unit, or certainly within reach of its seat. It pairs a corridor whose two ends it serves; an orphan is one whose origin alone it serves. A pair is matched where one of its branches at the destination matches a sector that the records name.',
    'Records overlap: amounts of different bases are never added, and within a basis only those of the records that stand for their corridors. A record without a basis stated is by itself.',
    'Only branches that are known count. What is not paired is not known to be paired; where `hasOrdinaryBranches` is false only specialised branches are known.',
    'With `bank` every corridor says how it stands, and its orphans are ranked: the most records first, then the largest amount, then the nearest branch.',
  ].join('\n\n'),
  request: { query: PairingQuery.extend(fileQuery(['corridors', 'banks'])) },
  responses: {
    200: { description: 'Pairing', content: withFiles({ 'application/json': { schema: PairingAnswer } }) },
  },
});

/** `/pairing`. */
export const pairingRoutes = createRouter().openapi(pairingRoute, async (context) => {
  const { model } = context.var;
  const { f, lang, table, sectors = [], region = 'nation', ...query } = context.req.valid('query');
  refuseUnknownSectors(model, sectors);
  refuseUnknownBank(model, query.bank);
  const answer = await runGently(pairingSteps(model, { ...query, sectors, region }));
  if (answer === null) throw notFound({ zh: '区域', en: 'region' }, region);
  offerFile(context, { f, lang, name: `pairing-${table}`, answer, table: pairingTables[table] });
  return context.json(answer, 200);
});
