import type { Session } from '@icfm/api/workspaces/schema';
import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson, sendJson, sendOnly } from './get-json.ts';

const pollMilliseconds = 15_000;

/** Who is asking, and which version the data have: asked again while the page is in sight, so that other tabs follow. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getJson<Session>(apiUrl('session'), signal),
  refetchInterval: pollMilliseconds,
  refetchOnWindowFocus: true,
  retry: false,
  meta: { isQuiet: true },
});

export const signIn = (token: string) => sendJson<Session>(apiUrl('session'), { method: 'POST', body: { token } });

export const signOut = () => sendOnly(apiUrl('session'), { method: 'DELETE' });
