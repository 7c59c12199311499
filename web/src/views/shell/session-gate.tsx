import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { RequestError } from '../../api/get-json.ts';
import { sessionQuery } from '../../api/session-query.ts';

const SignIn = lazy(() => import('../sign-in/sign-in.tsx').then((module) => ({ default: module.SignIn })));

/** Everything is asked again once the data have another version, be it through this page, another tab or another person. */
function useFollowVersion(dataVersion: string | undefined): void {
  const queries = useQueryClient();
  const shown = useRef(dataVersion);
  useEffect(() => {
    const isChanged = shown.current !== undefined && dataVersion !== undefined && shown.current !== dataVersion;
    shown.current = dataVersion ?? shown.current;
    if (!isChanged) return;
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }, [dataVersion, queries]);
}

/** The page, or the way in where the server wants to know who is asking. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { data, error } = useQuery(sessionQuery);
  useFollowVersion(data?.dataVersion);
  // Until the answer comes the page stands as it is: most servers ask nobody.
  if (!(error instanceof RequestError && error.status === 401)) return children;
  return (
    <Suspense fallback={null}>
      <SignIn />
    </Suspense>
  );
}
