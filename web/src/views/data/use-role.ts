import type { Session } from '@icfm/api/workspaces/schema';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session-query.ts';

/** Who is asking, and whether they may import; null while that is not known. */
export function useRole(): { readonly session: Session | null; readonly canEdit: boolean } {
  const { data } = useQuery(sessionQuery);
  return { session: data ?? null, canEdit: data !== undefined && data.role !== 'viewer' };
}
