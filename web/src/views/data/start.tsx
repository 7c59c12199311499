import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { PrivateEntry } from '../private/private-entry.tsx';
import { Account } from './account.tsx';
import { DropZone } from './drop-zone.tsx';
import { ImportLists } from './import-lists.tsx';
import { Starters } from './starters.tsx';
import { usePastedTable } from './use-hand-over.ts';
import { useRole } from './use-role.ts';

/** Where an import begins, and what has been imported. */
export function Start() {
  const words = useFeatureWords(importWords);
  const { session, canEdit } = useRole();
  usePastedTable(canEdit);
  return (
    <div className="space-y-5 p-4">
      {canEdit ? (
        <>
          <DropZone />
          <Starters />
        </>
      ) : null}
      <PrivateEntry />
      {session && !canEdit ? (
        <p className="rounded-lg bg-panel-sunken p-3 text-sm text-ink-muted">{words.drop.notEditor}</p>
      ) : null}
      <ImportLists canEdit={canEdit} />
      {session ? <Account session={session} /> : null}
    </div>
  );
}
