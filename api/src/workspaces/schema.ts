import { z } from '@hono/zod-openapi';

/** What a token allows: to see; to see and import; to see, import and remove everything of a workspace. */
export const Role = z.enum(['viewer', 'editor', 'admin']).openapi('Role');
export type Role = z.infer<typeof Role>;

/** Who is asking. `isSingleUser`: the server answers this machine only and asks nobody to sign in. */
export const Session = z
  .object({ workspaceId: z.string(), role: Role, isSingleUser: z.boolean(), dataVersion: z.string() })
  .openapi('Session');
export type Session = z.infer<typeof Session>;

export const SignIn = z.object({ token: z.string().min(1).max(200) }).openapi('SignIn');
