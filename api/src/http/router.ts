import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Trail } from '../audit/trail.ts';
import type { Imports } from '../imports/imports.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { Role } from '../workspaces/schema.ts';
import type { TokenMark, Tokens } from '../workspaces/tokens.ts';
import { refuseInvalid } from './validation.ts';

/** What the app puts at the hand of every handler. `publicUrl` has no slash at its end. */
export type Variables = {
  model: ReadModel;
  publicUrl: string;
  /** The address that the request comes from. */
  sender: string;
  imports: Imports;
  tokens: Tokens;
  metrics: Metrics;
  /** Who asks; set before any route. */
  session: { workspaceId: string; role: Role; isSingleUser: boolean; token: TokenMark | null };
  /** Where a change is written down; set before every route that changes something. */
  trail: Trail;
  /** Writes the answer of a route as the file that was asked for; absent where none was. */
  writeFile?: () => Response;
};
export type AppEnv = { Variables: Variables; Bindings: Partial<HttpBindings> };

/** A router whose failed validations become problems: the hook is not inherited, so every router comes from here. */
export function createRouter() {
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
}
