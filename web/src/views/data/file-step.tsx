import { useMutation } from '@tanstack/react-query';
import { readAgain } from '../../api/import-actions.ts';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { type Draft, stepOf, withFile } from './draft.ts';
import { FindingList } from './finding-list.tsx';
import { useImporting } from './import-context.tsx';
import { fieldLook, smallLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';
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

type Change = { readonly sheet?: string; readonly headerRow?: number };
type ChoiceProps = {
  readonly facts: Draft['file']['facts'];
  readonly isBusy: boolean;
  readonly onChange: (change: Change) => void;
};

const highestHeaderRow = 100;

function SheetSelect({ facts, isBusy, onChange }: ChoiceProps) {
  const words = useFeatureWords(importWords);
  return (
    <label className="min-w-40 flex-1 space-y-1 text-xs text-ink-muted">
      {words.file.sheet}
      <select
        value={facts.sheet ?? ''}
        disabled={isBusy}
        onChange={({ target }) => onChange({ sheet: target.value, headerRow: 1 })}
        className={fieldLook}
      >
        {facts.sheets.map((sheet) => (
          <option key={sheet}>{sheet}</option>
        ))}
      </select>
    </label>
  );
}

function HeaderRowField({ facts, isBusy, onChange }: ChoiceProps) {
  const words = useFeatureWords(importWords);
  return (
    <label className="w-28 space-y-1 text-xs text-ink-muted">
      {words.file.headerRow}
      <input
        key={facts.headerRow}
        type="number"
        min={1}
        max={highestHeaderRow}
        defaultValue={facts.headerRow}
        disabled={isBusy}
        onChange={({ target }) => {
          const headerRow = target.valueAsNumber;
          if (headerRow >= 1 && headerRow <= highestHeaderRow) onChange({ headerRow });
        }}
        className={fieldLook}
      />
    </label>
  );
}

/** Which sheet and which row of headings; another choice reads the file anew. */
function ReadingChoice({ draft }: { readonly draft: Draft }) {
  const { setDraft } = useImporting();
  const { facts } = draft.file;
  const reading = useMutation({
    mutationFn: (change: Change) =>
      readAgain(draft.file, { sheet: facts.sheet, headerRow: facts.headerRow, ...change }),
    onSuccess: (file) => setDraft((before) => withFile(before, file)),
  });
  if (facts.format === 'geojson') return null;
  const choice = { facts, isBusy: reading.isPending, onChange: reading.mutate };
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {facts.sheets.length > 1 ? <SheetSelect {...choice} /> : null}
        <HeaderRowField {...choice} />
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
      <ReadingChoice draft={draft} />
      <FindingList findings={file.facts.findings.filter((finding) => stepOf(finding) === 'file')} />
    </Step>
  );
}
