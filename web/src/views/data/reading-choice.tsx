import type { FileFacts } from '@icfm/api/intake/schema';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { fieldLook } from './look.ts';

/** Which sheet of a file is read, and in which row its headings stand; null where the reader is to find out. */
export type Reading = { readonly sheet: string | null; readonly headerRow: number | null };

type ReadingChoiceProps = {
  readonly facts: FileFacts;
  readonly isBusy: boolean;
  readonly onChange: (reading: Reading) => void;
};

const highestHeaderRow = 100;

function SheetSelect({ facts, isBusy, onChange }: ReadingChoiceProps) {
  const words = useFeatureWords(importWords);
  return (
    <label className="min-w-40 flex-1 space-y-1 text-xs text-ink-muted">
      {words.file.sheet}
      <select
        value={facts.sheet ?? ''}
        disabled={isBusy}
        onChange={({ target }) => onChange({ sheet: target.value, headerRow: null })}
        className={fieldLook}
      >
        {facts.sheets.map((sheet) => (
          <option key={sheet}>{sheet}</option>
        ))}
      </select>
    </label>
  );
}

function HeaderRowField({ facts, isBusy, onChange }: ReadingChoiceProps) {
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
          const isRow = Number.isInteger(headerRow) && headerRow >= 1 && headerRow <= highestHeaderRow;
          if (isRow) onChange({ sheet: facts.sheet, headerRow });
        }}
        className={fieldLook}
      />
    </label>
  );
}

/** Which sheet and which row of headings, of a file that has such. */
export function ReadingChoice(props: ReadingChoiceProps) {
  const { facts } = props;
  if (facts.format === 'geojson') return null;
  return (
    <>
      {facts.sheets.length > 1 ? <SheetSelect {...props} /> : null}
      <HeaderRowField {...props} />
    </>
  );
}
