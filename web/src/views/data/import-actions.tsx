import type { Import } from '@icfm/api/imports/schema';
import { Activity, Download, FilePlus2, GitCompareArrows, ListX, Pencil, ScrollText, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { originalUrl } from '../../api/import-actions.ts';
import { fill } from '../../i18n/fill.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { Action } from './action.tsx';
import { acceptedFiles } from './drop-zone.tsx';
import { useImporting } from './import-context.tsx';
import { smallLook } from './look.ts';
import { useHandOver } from './use-hand-over.ts';

export type OpenPart = 'rename' | 'rejects' | 'comparison' | 'remove';

function VersionButton({ found }: { readonly found: Import }) {
  const words = useFeatureWords(importListWords).actions;
  const { handFile } = useHandOver();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={acceptedFiles}
        aria-label={fill(words.versionInput, { title: found.title })}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) handFile(file, { id: found.id, title: found.title });
          event.target.value = '';
        }}
      />
      <Action icon={FilePlus2} label={words.version} onClick={() => input.current?.click()} />
    </>
  );
}

function Originals({ found }: { readonly found: Import }) {
  const words = useFeatureWords(importListWords).actions;
  return found.files.map(({ fileId, fileName }) => (
    <a
      key={fileId}
      href={originalUrl(found.id, fileId)}
      download={fileName}
      title={fill(words.originalOf, { name: fileName })}
      aria-label={fill(words.originalOf, { name: fileName })}
      className={smallLook}
    >
      <Download size={14} aria-hidden />
      {found.files.length > 1 ? <span className="max-w-32 truncate">{fileName}</span> : words.original}
    </a>
  ));
}

type ImportActionsProps = {
  readonly found: Import;
  readonly canEdit: boolean;
  readonly part: OpenPart | null;
  readonly onPart: (part: OpenPart | null) => void;
};

/** What can be done with a list; what opens does so below it. */
export function ImportActions({ found, canEdit, part, onPart }: ImportActionsProps) {
  const words = useFeatureWords(importListWords).actions;
  const { setStage } = useImporting();
  const toggle = (next: OpenPart) => onPart(part === next ? null : next);
  const isRunning = found.status === 'running';
  const isKept = found.status === 'complete' || found.status === 'superseded';
  const openReport = () => setStage({ kind: 'import', id: found.id, draft: null, before: null });
  return (
    <fieldset className="-mx-1.5 flex flex-wrap gap-x-0.5">
      <legend className="sr-only">{fill(words.of, { title: found.title })}</legend>
      {isRunning ? <Action icon={Activity} label={words.progress} onClick={openReport} /> : null}
      {isKept ? <Action icon={ScrollText} label={words.report} onClick={openReport} /> : null}
      {canEdit && isKept && found.rejectedCount > 0 ? (
        <Action icon={ListX} label={words.rejects} isOpen={part === 'rejects'} onClick={() => toggle('rejects')} />
      ) : null}
      {canEdit && found.status === 'complete' ? <VersionButton found={found} /> : null}
      {canEdit && isKept && found.versionOf ? (
        <Action
          icon={GitCompareArrows}
          label={words.compare}
          isOpen={part === 'comparison'}
          onClick={() => toggle('comparison')}
        />
      ) : null}
      {canEdit && isKept ? <Originals found={found} /> : null}
      {canEdit && isKept ? (
        <Action icon={Pencil} label={words.rename} isOpen={part === 'rename'} onClick={() => toggle('rename')} />
      ) : null}
      {canEdit && !isRunning ? (
        <Action icon={Trash2} label={words.remove} isOpen={part === 'remove'} onClick={() => toggle('remove')} />
      ) : null}
    </fieldset>
  );
}
