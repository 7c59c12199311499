import { accessRoutes } from './access/routes.ts';
import { auditWrites } from './audit/audit-writes.ts';
import { createOperations } from './audit/operations.ts';
import { auditRoutes } from './audit/routes.ts';
import type { AuditRecord } from './audit/schema.ts';
import { bankRoutes } from './banks/routes.ts';
import { basemapRoutes } from './basemap/routes.ts';
import { briefRoutes } from './briefs/routes.ts';
import { changesRoutes } from './changes/routes.ts';
import { collectionRoutes } from './collections/routes.ts';
import { coverageRoutes } from './coverage/routes.ts';
import { curvesRoutes } from './curves/routes.ts';
import { definitionRoutes } from './definitions/routes.ts';
import { addDocumentation } from './docs/document.ts';
import { aboutRoutes } from './docs/routes.ts';
import { downloadRoutes } from './downloads/routes.ts';
import { gapRoutes } from './gaps/routes.ts';
import { gazetteerRoutes } from './gazetteer/routes.ts';
import { handoutRoutes } from './handouts/routes.ts';
import { answerCache } from './http/answer-cache.ts';
import { answerProblem } from './http/answer-problem.ts';
import { bodyGuard } from './http/body-guard.ts';
import { clientAddress } from './http/client-address.ts';
import { errorsOnly } from './http/errors-only.ts';
import { linkOrigin, type PublicAddress } from './http/public-url.ts';
import { requestGuard } from './http/request-guard.ts';
import { type RequestLimits, requestLimit } from './http/request-limit.ts';
import { createRouter } from './http/router.ts';
import { secureAnswers } from './http/security-headers.ts';
import { createUnanswered } from './http/unanswered.ts';
import { createWebFiles } from './http/web-files.ts';
import { checkRoutes } from './imports/check-routes.ts';
import { fileRoutes } from './imports/file-routes.ts';
import { importRoutes } from './imports/import-routes.ts';
import type { Imports } from './imports/imports.ts';
import { rejectRoutes } from './imports/reject-routes.ts';
import { followRoutes } from './links/follow-routes.ts';
import { linkRoutes } from './links/routes.ts';
import type { Metrics } from './operations/metrics.ts';
import { operationRoutes } from './operations/routes.ts';
import { isTraced } from './operations/spans.ts';
import { traceRequests } from './operations/trace-requests.ts';
import { htmlPages } from './pages/html-pages.ts';
import { pairingRoutes } from './pairing/routes.ts';
import { qgisRoutes } from './qgis/routes.ts';
import { resultFiles } from './results/offer-file.ts';
import { robustnessRoutes } from './robustness/routes.ts';
import { scenarioRoutes } from './scenarios/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { siteJobRoutes } from './sites/job-routes.ts';
import { siteRoutes } from './sites/routes.ts';
import { storyRoutes } from './stories/routes.ts';
import { tileDescriptionRoutes } from './tiles/describe-routes.ts';
import { tileRoutes } from './tiles/routes.ts';
import { transferContextRoutes } from './transfer-context/routes.ts';
import { transferRoutes } from './transfers/routes.ts';
import { vocabularyRoutes } from './vocabulary/routes.ts';
import { identify } from './workspaces/identify.ts';
import { sessionRoutes } from './workspaces/routes.ts';
import type { Tokens } from './workspaces/tokens.ts';

export type AppOptions = {
  /** Store, models and work of imports. The model is asked for once a request, so that a swap never shows within one. */
  imports: Imports;
  tokens: Tokens;
  /** What is counted of the answers of this process. */
  metrics: Metrics;
  /** Whether the server answers its own machine only, and so asks nobody to sign in. */
  isSingleUser: boolean;
  address: PublicAddress;
  limits: RequestLimits;
  /** Folder of the built web app. */
  webFolder: string;
  /** Hears of every change once it is stored. */
  onRecord?: (record: AuditRecord) => unknown;
};

/** The whole application: what stands before every answer, then one line a mount. */
export function createApp({
  imports,
  tokens,
  metrics,
  isSingleUser,
  address,
  limits,
  webFolder,
  onRecord = ignore,
}: AppOptions) {
  const app = createRouter();
  app.onError(answerProblem);
  if (isTraced()) app.use(traceRequests());
  app.use(errorsOnly());
  app.use(requestGuard());
  app.use(identify({ isSingleUser, findToken: tokens.find, address }));
  app.use((context, next) => {
    context.set('imports', imports);
    context.set('tokens', tokens);
    context.set('metrics', metrics);
    context.set('model', imports.models.modelFor(context.var.session.workspaceId));
    context.set('sender', clientAddress(context, address));
    context.set('publicUrl', linkOrigin(address, context.req.header('host')));
    return next();
  });
  app.use('/api/*', auditWrites({ operationOf: createOperations(app.openAPIRegistry), onRecord }));
  app.use(bodyGuard());
  app.use('/api/*', answerCache());
  const limit = requestLimit(limits);
  for (const path of ['/api/*', '/s/*']) app.use(path, limit);
  app.use('/api/*', secureAnswers());
  app.use('/api/*', htmlPages());
  app.use('/api/*', resultFiles());
  const routes = mountSlices(app);
  addDocumentation(app);
  const web = createWebFiles(webFolder);
  for (const path of web.paths) app.get(path, web.answer);
  app.notFound(createUnanswered(app.routes));
  return routes;
}

const ignore = () => {};

/** The table of contents: one line a slice. */
function mountSlices(app: ReturnType<typeof createRouter>) {
  return app
    .route('/api', aboutRoutes)
    .route('/api', operationRoutes)
    .route('/api', collectionRoutes)
    .route('/api', downloadRoutes)
    .route('/api', qgisRoutes)
    .route('/api', tileDescriptionRoutes)
    .route('/api', tileRoutes)
    .route('/api', basemapRoutes)
    .route('/api', searchRoutes)
    .route('/api', coverageRoutes)
    .route('/api', accessRoutes)
    .route('/api', curvesRoutes)
    .route('/api', gapRoutes)
    .route('/api', siteRoutes)
    .route('/api', siteJobRoutes)
    .route('/api', changesRoutes)
    .route('/api', robustnessRoutes)
    .route('/api', briefRoutes)
    .route('/api', vocabularyRoutes)
    .route('/api', gazetteerRoutes)
    .route('/api', definitionRoutes)
    .route('/api', sessionRoutes)
    .route('/api', auditRoutes)
    .route('/api', bankRoutes)
    .route('/api', fileRoutes)
    .route('/api', checkRoutes)
    .route('/api', rejectRoutes)
    .route('/api', importRoutes)
    .route('/api', pairingRoutes)
    .route('/api', transferRoutes)
    .route('/api', transferContextRoutes)
    .route('/api', handoutRoutes)
    .route('/api', scenarioRoutes)
    .route('/api', storyRoutes)
    .route('/api', linkRoutes)
    .route('/s', followRoutes);
}

/** The type of all routes, for the typed client. */
export type App = ReturnType<typeof createApp>;
