/** Addresses below which nothing but the datasets is told: no list of a workspace, no story, no session. */
const open = /^\/api(\/conformance|\/openapi[^/]*|\/collections(\/.*)?|\/tileMatrixSets(\/.*)?|\/basemap\/.*)?$/;

export const isOpenAddress = (path: string): boolean => open.test(path);

/**
 * On such answers where nothing is imported: web pages of others may read them, as maps in a browser must to draw
 * them. Never with the cookie of who is signed in, which a browser holds back from `*`; and never what was imported.
 */
export const openHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-crs, etag, data-version',
};
