import { useMutation } from '@tanstack/react-query';
import { readAgain } from '../../api/import-actions.ts';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { type Draft, stepOf, withFile } from './draft.ts';
import { FindingList } from './finding-list.tsx';
import { useImporting } from './import-context.tsx';
import { smallLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';
import { type Reading, ReadingChoice } from './reading-choice.tsx';
import { Step } from './step.tsx';

type Words = (typeof importWords)['zh'];

const signs: Readonly<Record<string, keyof Words['file']['delimiter']>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** What was recognised, as a line of words. */
function useFacts({ file }: Draft): string {
  const { format } = useWords();
  const words = useFeatureWords(importWords);
  const { facts } = file;
  const sign = facts.delimiter;
  const named = sign === null ? null : words.file.delimiter[signs[sign] ?? 'other'];
  const rows = facts.isRowCountExact ? words.file.rows : words.file.rowsAbout;
  return [
    words.file.format[facts.format],
    facts.encoding === null ? null : words.file.encoding[facts.encoding],
    named === null ? null : fill(words.file.separated, { delimiter: fill(named, { sign: sign ?? '' }) }),
    fill(rows, { count: format.count(facts.rowCount) }),
    fill(words.file.columns, { count: format.count(facts.header.length) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How else the file could be read; another choice reads it anew. */
function ReadingPart({ draft }: { readonly draft: Draft }) {
  const { setDraft } = useImporting();
  const reading = useMutation({
    mutationFn: (wanted: Reading) => readAgain(draft.file, wanted),
    onSuccess: (file) => setDraft((before) => withFile(before, file)),
  });
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <ReadingChoice facts={draft.file.facts} isBusy={reading.isPending} onChange={reading.mutate} />
      </div>
      {reading.error ? <ProblemNote error={reading.error} /> : null}
    </>
  );
}

/** What was recognised of the file, and how else it could be read. */
export function FileStep({ draft, number }: { readonly draft: Draft; readonly number: number }) {
  const words = useFeatureWords(importWords);
  const { setStage } = useImporting();
  const { file } = draft;
  const { layout } = file.proposal;
  const another = (
    <button type="button" onClick={() => setStage({ kind: 'start' })} className={smallLook}>
      {words.file.another}
    </button>
  );
  return (
    <Step id="file" number={number} state="done" aside={another}>
      <div>
        <p className="text-sm font-medium break-all">{file.fileName}</p>
        <p className="text-sm text-ink-muted">{useFacts(draft)}</p>
      </div>
      {layout === null ? null : (
        <p className="rounded-lg bg-accent-soft px-3 py-2 text-sm text-accent-strong">{words.file.layout[layout]}</p>
      )}
      {file.facts.format === 'geojson' ? null : <ReadingPart draft={draft} />}
      <FindingList findings={file.facts.findings.filter((finding) => stepOf(finding) === 'file')} />
    </Step>
  );
}
