import { FileSpreadsheet } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { fieldLook } from '../data/look.ts';
import { type Reading, ReadingChoice } from '../data/reading-choice.tsx';
import type { DecidePartProps } from './decide-part.ts';
import { useArrival } from './use-arrival.ts';
import { usePrivate } from './use-private.ts';

type FilePartProps = DecidePartProps & {
  readonly onReading: (reading: Reading) => void;
};

function BankField({ list, settings }: DecidePartProps) {
  const words = useFeatureWords(privateWords);
  const { setSettings } = usePrivate(list);
  return (
    <label className="min-w-52 flex-1 space-y-1 text-xs text-ink-muted">
      {words.bankName}
      <input
        type="text"
        maxLength={100}
        defaultValue={settings.bankName ?? ''}
        // The rows are read anew once the name is whole.
        onBlur={({ target }) => setSettings({ ...settings, bankName: target.value.trim() || null })}
        className={fieldLook}
      />
    </label>
  );
}

/** What the file was recognised as, and how it is to be read. */
export function FilePart(props: FilePartProps) {
  const { list, inspected, settings, onReading } = props;
  const { format } = useWords();
  const words = useFeatureWords(privateWords);
  const own = useFeatureWords(importWords).file;
  const heading = useArrival();
  const { facts } = inspected;
  const line = fill(words.file, {
    format: own.format[facts.format] + (facts.encoding ? ` · ${own.encoding[facts.encoding]}` : ''),
    rows: fill(facts.isRowCountExact ? own.rows : own.rowsAbout, { count: format.count(facts.rowCount) }),
    columns: fill(own.columns, { count: format.count(facts.header.length) }),
  });
  return (
    <section aria-label={list.file.name} className="space-y-3 px-4 py-4">
      <div className="flex items-start gap-2.5">
        <FileSpreadsheet size={20} aria-hidden className="mt-0.5 shrink-0 text-accent" />
        <div className="min-w-0">
          <h3 ref={heading} tabIndex={-1} className="rounded text-sm font-semibold break-all outline-none">
            {list.file.name}
          </h3>
          <p className="text-xs text-ink-muted">{line}</p>
        </div>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <ReadingChoice facts={facts} isBusy={false} onChange={onReading} />
        {settings.columns.bankName === undefined ? <BankField {...props} /> : null}
      </div>
    </section>
  );
}
