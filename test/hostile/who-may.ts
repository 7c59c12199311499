/**
 * Who may do what, one line an operation of the OpenAPI document. `all`: also whoever is not signed in; `see`: whoever is;
 * `edit`: editors and admins; `rule`: admins. A new operation fails here until it is listed.
 */
const allowed = {
  all: ['getHealth', 'getReadiness', 'getDefinitionsPage', 'signIn', 'signOut'],
  see: [
    ...['getLandingPage', 'getConformance', 'getMetrics', 'getCollections', 'getCollection', 'getSchema', 'getSession'],
    ...['get-queryables', 'get-sortables', 'getQgisProject', 'getTileMatrixSets', 'getTileMatrixSet', 'getTileSets'],
    ...['getTileSet', 'getStyle', 'getTile', 'getWorldLand', 'getDashLine', 'search', 'getVocabulary', 'getGazetteer'],
    ...['clusters', 'branches', 'flows', 'provinces', 'prefectures', 'counties'].flatMap((collection) => [
      ...[`get-${collection}`, `get-${collection}-item`, `download-${collection}`],
    ]),
    ...['getCoverage', 'getClusterCoverage', 'getAccess', 'getClusterAccess', 'getCurves', 'getGaps', 'getChanges'],
    ...['getSites', 'getSiteCompanions', 'getSiteRobustness', 'startSiteJob', 'getSiteJob', 'cancelSiteJob'],
    ...['getRobustness', 'getBrief', 'getDefinitions', 'getBanks', 'getPairing', 'getTransfers', 'getTransferFinance'],
    ...['getTransferContext', 'makeHandout', 'listScenarios', 'getScenario', 'listStories', 'getStory'],
    ...['keepLink', 'getLink', 'listImports', 'getImport', 'getSample', 'getTemplate'],
  ],
  edit: [
    ...[
      'uploadFile',
      'getFile',
      'previewFile',
      'startCheck',
      'getCheck',
      'cancelCheck',
      'listRejects',
      'getRejectsFile',
    ],
    ...['getOriginal', 'pickPlaces', 'compareVersions', 'startImport', 'renameImport', 'removeImport', 'cancelImport'],
    ...['setJoinModes', 'addScenario', 'changeScenario', 'removeScenario', 'addStory', 'changeStory', 'removeStory'],
  ],
  rule: ['listAuditRecords'],
} as const;

export const people = ['nobody', 'viewer', 'editor', 'admin', 'stranger'] as const;
export type Person = (typeof people)[number];

/** The people that each line lets through; a stranger is the admin of another workspace, and rules there. */
export const lets: Readonly<Record<keyof typeof allowed, readonly Person[]>> = {
  all: people,
  see: ['viewer', 'editor', 'admin', 'stranger'],
  edit: ['editor', 'admin', 'stranger'],
  rule: ['admin', 'stranger'],
};

export const listed = new Map<string, keyof typeof allowed>([
  ...allowed.all.map((name) => [name, 'all'] as const),
  ...allowed.see.map((name) => [name, 'see'] as const),
  ...allowed.edit.map((name) => [name, 'edit'] as const),
  ...allowed.rule.map((name) => [name, 'rule'] as const),
]);
