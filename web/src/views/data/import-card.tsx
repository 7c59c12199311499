import type { Import } from '@icfm/api/imports/schema';
import { type DragEvent, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { ImportActions, type OpenPart } from './import-actions.tsx';
import { keptCounts } from './kept-counts.ts';
import { RejectList } from './reject-list.tsx';
import { RemoveImport } from './remove-import.tsx';
import { RenameImport } from './rename-import.tsx';
import { ImportProgress } from './running.tsx';
import { useHandOver } from './use-hand-over.ts';

/** Kind, relation, date, rows, files, and what stayed out, as a line of words. */
function useFacts(found: Import): string {
  const { format } = useWords();
  const words = useFeatureWords(importListWords);
  const { kind, relation } = useFeatureWords(importWords);
  const count = (template: string, value: number) =>
    value > 0 ? fill(template, { count: format.count(value) }) : null;
  const { bad, unresolved } = keptCounts(found);
  return [
    found.relation === null ? kind[found.kind] : relation[found.relation],
    found.status === 'complete' ? null : words.status[found.status],
    found.status === 'running' ? null : fill(words.records, { count: format.count(found.recordCount) }),
    count(words.rejected, bad),
    count(words.unresolved, unresolved),
    found.version > 1 ? fill(words.version, { number: found.version }) : null,
    found.files.length > 1 ? fill(words.files, { count: found.files.length }) : null,
    fill(words.asOf, { date: found.asOf }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A file dropped on a list is a new version of it. */
function useVersionDrop(found: Import, isOn: boolean) {
  const { handFile } = useHandOver();
  const [isOver, setIsOver] = useState(false);
  if (!isOn) return { isOver: false, handlers: {} };
  const handlers = {
    onDragOver: (event: DragEvent) => setIsOver(event.dataTransfer.types.includes('Files')),
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      setIsOver(false);
      const file = event.dataTransfer.files[0];
      if (!file) return;
      // The window then leaves it alone.
      event.preventDefault();
      handFile(file, { id: found.id, title: found.title });
    },
  };
  return { isOver, handlers };
}

type ImportCardProps = { readonly found: Import; readonly canEdit: boolean };

function OpenedPart({
  found,
  part,
  onClose,
}: {
  readonly found: Import;
  readonly part: OpenPart;
  readonly onClose: () => void;
}) {
  if (part === 'rejects') return <RejectList found={found} />;
  if (part === 'remove') return <RemoveImport found={found} onClose={onClose} />;
  if (part === 'comparison' && found.versionOf) {
    return <ComparisonTable id={found.id} other={found.versionOf} onClose={onClose} />;
  }
  return null;
}

/** One imported list: what it is, and what can be done with it. */
export function ImportCard({ found, canEdit }: ImportCardProps) {
  const words = useFeatureWords(importListWords);
  const facts = useFacts(found);
  const [part, setPart] = useState<OpenPart | null>(null);
  const { isOver, handlers } = useVersionDrop(found, canEdit && found.status === 'complete');
  const close = () => setPart(null);
  return (
    <article
      aria-label={found.title}
      data-status={found.status}
      {...handlers}
      className={`space-y-1.5 rounded-lg p-3 ${isOver ? 'bg-accent-soft' : ''}`}
    >
      {part === 'rename' ? (
        <RenameImport found={found} onClose={close} />
      ) : (
        <h4 className="text-sm font-medium break-words">{found.title}</h4>
      )}
      <p className="text-xs text-ink-muted">
        {isOver ? fill(words.actions.dropVersion, { title: found.title }) : facts}
      </p>
      {found.reason ? <p className="text-xs text-none-known">{found.reason}</p> : null}
      {found.status === 'running' ? <ImportProgress running={found} /> : null}
      <ImportActions found={found} canEdit={canEdit} part={part} onPart={setPart} />
      {part ? <OpenedPart found={found} part={part} onClose={close} /> : null}
    </article>
  );
}
