import type { Import } from '@icfm/api/imports/schema';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { importListQuery } from '../../api/import-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { groupVersions } from './group-versions.ts';
import { ImportCard } from './import-card.tsx';
import { JoinModeChoice } from './join-mode-choice.tsx';
import { headingLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';

/** When one that ran has ended, the data have another version: everything else follows from that. */
function useFollowRunning(imports: readonly Import[]): void {
  const queries = useQueryClient();
  const running = imports.filter(({ status }) => status === 'running').length;
  const before = useRef(running);
  useEffect(() => {
    if (running < before.current) void queries.invalidateQueries({ queryKey: ['session'] });
    before.current = running;
  }, [running, queries]);
}

type ListProps = { readonly imports: readonly Import[]; readonly canEdit: boolean };

function Lists({ imports, canEdit }: ListProps) {
  const words = useFeatureWords(importListWords);
  return (
    <ul className="space-y-2">
      {groupVersions(imports).map(({ current, older }) => (
        <li key={current.id} className="rounded-lg border border-line">
          <ImportCard found={current} canEdit={canEdit} />
          {older.length > 0 ? (
            <details className="border-t border-line px-3 py-1.5">
              <summary className="cursor-pointer text-xs text-ink-muted">
                {fill(words.older, { count: older.length })}
              </summary>
              {older.map((each) => (
                <ImportCard key={each.id} found={each} canEdit={canEdit} />
              ))}
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const none: readonly Import[] = [];

/** What has been imported, and how it stands beside the bundled data. */
export function ImportLists({ canEdit }: { readonly canEdit: boolean }) {
  const words = useFeatureWords(importListWords);
  const { data, error, refetch } = useQuery(importListQuery);
  const imports = data?.imports ?? none;
  useFollowRunning(imports);
  return (
    <>
      <section aria-label={words.title} className="space-y-2.5">
        <h3 className={headingLook}>{words.title}</h3>
        {error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton lines={3} /> : null}
        {data && imports.length === 0 ? (
          <EmptyState>
            <p className="text-ink">{words.empty}</p>
            <p className="mt-1">{words.emptyHelp}</p>
          </EmptyState>
        ) : null}
        <Lists imports={imports} canEdit={canEdit} />
      </section>
      {data && imports.length > 0 ? <JoinModeChoice modes={data.modes} canEdit={canEdit} /> : null}
    </>
  );
}
