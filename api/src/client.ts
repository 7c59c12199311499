import { hc } from 'hono/client';
import type { App } from './app.ts';

export type { ProblemBody } from './problem.ts';

/** A typed client of all routes, for the browser and for tests. `baseUrl` is where the server stands, without `/api`. */
export function createClient(baseUrl: string) {
  return hc<App>(baseUrl);
}
