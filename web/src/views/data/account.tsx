import type { Session } from '@icfm/api/workspaces/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { signOut } from '../../api/session-query.ts';
import { fill } from '../../i18n/fill.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useImporting } from './import-context.tsx';
import { quietLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';

/** Whose data these are, and the way out where somebody had to sign in. */
export function Account({ session }: { readonly session: Session }) {
  const words = useFeatureWords(importListWords);
  const queries = useQueryClient();
  const { setStage, setPreview } = useImporting();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      setStage({ kind: 'start' });
      setPreview(null);
      // Nothing of the workspace stays in the memory of the page; the first question anew leads to the sign-in page.
      void queries.resetQueries();
    },
  });
  if (session.isSingleUser) return <p className="text-xs text-ink-muted">{words.account.single}</p>;
  const role = words.account.role[session.role];
  return (
    <div className="space-y-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-ink-muted">{fill(words.account.workspace, { id: session.workspaceId, role })}</p>
        <button type="button" disabled={leaving.isPending} onClick={() => leaving.mutate()} className={quietLook}>
          <LogOut size={16} aria-hidden />
          {words.account.signOut}
        </button>
      </div>
      {leaving.error ? <ProblemNote error={leaving.error} onRetry={() => leaving.mutate()} /> : null}
    </div>
  );
}
