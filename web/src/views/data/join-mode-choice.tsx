import type { JoinModes } from '@icfm/api/imports/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setJoinModes } from '../../api/import-actions.ts';
import { importListQuery } from '../../api/import-queries.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { headingLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';

const kinds = ['branches', 'clusters', 'flows'] as const satisfies readonly (keyof JoinModes)[];
const modesOffered = ['join', 'replace'] as const;

/** Shown at once, taken back where the server refuses; the numbers follow with the new version of the data. */
function useModes() {
  const queries = useQueryClient();
  const key = importListQuery.queryKey;
  return useMutation({
    mutationFn: setJoinModes,
    onMutate: async (modes) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData(key);
      if (before) queries.setQueryData(key, { ...before, modes });
      return before;
    },
    onError: (_error, _modes, before) => {
      if (before) queries.setQueryData(key, before);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
}

type JoinModeProps = { readonly modes: JoinModes; readonly canEdit: boolean };

/** Whether imported lists stand beside the bundled ones or in their place, kind by kind. */
export function JoinModeChoice({ modes, canEdit }: JoinModeProps) {
  const words = useFeatureWords(importListWords).modes;
  const choosing = useModes();
  const hintOf = (kind: (typeof kinds)[number]) => words[modes[kind] === 'join' ? 'joinHint' : 'replaceHint'][kind];
  return (
    <section aria-label={words.title} className="space-y-3">
      <h3 className={headingLook}>{words.title}</h3>
      {kinds.map((kind) => (
        <div key={kind} className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[11rem_1fr]">
          {canEdit ? (
            <Segmented
              label={words[kind]}
              options={modesOffered.map((value) => ({ value, label: words[value] }))}
              value={modes[kind]}
              onChange={(mode) => choosing.mutate({ ...modes, [kind]: mode })}
            />
          ) : (
            <p className="text-sm">{`${words[kind]} · ${words[modes[kind]]}`}</p>
          )}
          <p className="text-xs text-ink-muted sm:pt-5">{hintOf(kind)}</p>
        </div>
      ))}
      {choosing.error ? <ProblemNote error={choosing.error} /> : null}
      <p className="text-xs text-ink-muted">{words.unaffected}</p>
    </section>
  );
}
