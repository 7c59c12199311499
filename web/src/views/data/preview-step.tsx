import type { PreviewRow } from '@icfm/api/intake/schema';
import { fill } from '../../i18n/fill.ts';
import { hasWord } from '../../i18n/has-word.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { RowMark } from '../../map/row-mark.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { type Draft, withSettings } from './draft.ts';
import { FindingLine } from './finding-list.tsx';
import { useImporting } from './import-context.tsx';
import { ProblemNote } from './problem-note.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { SpecialityEditor } from './speciality-editor.tsx';
import { Step } from './step.tsx';
import type { PreviewState } from './use-preview.ts';

function Place({ row }: { readonly row: PreviewRow }) {
  const words = useFeatureWords(importWords);
  const { language } = useWords();
  const { precision, adcode, placeName, longitude } = row;
  if (adcode === null && longitude === null) return <span className="text-ink-faint">{words.preview.noPlace}</span>;
  // The ends of a transfer have no precision of their own.
  const how = precision !== null && hasWord(words.preview.precision, precision) ? precision : null;
  return (
    <>
      {placeName === null ? null : <span className="block">{placeName[language]}</span>}
      {how === null ? null : (
        <span
          className="text-ink-faint"
          title={fill(words.preview.precisionOf, { precision: words.preview.precision[how] })}
        >
          {words.preview.precision[how]}
        </span>
      )}
    </>
  );
}

/** The number of the row and what would become of it. */
function Outcome({ row }: { readonly row: PreviewRow }) {
  const { theme } = useView();
  const words = useFeatureWords(importWords);
  return (
    <span className="flex items-center gap-1" title={words.outcome[row.outcome]}>
      <RowMark outcome={row.outcome} theme={theme} />
      <span className="text-xs text-ink-muted">{row.row.number}</span>
      <span className="sr-only">{words.outcome[row.outcome]}</span>
    </span>
  );
}

type RowProps = {
  readonly row: PreviewRow;
  readonly hasSpecialities: boolean;
  readonly isHovered: boolean;
  readonly onHover: (row: number | null) => void;
};

function PreviewTableRow({ row, hasSpecialities, isHovered, onHover }: RowProps) {
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  const { number } = row.row;
  const name = row.name || words.preview.nameless;
  const change = (codes: string[]) =>
    setDraft((before) =>
      withSettings(before, { specialities: { ...before.settings.specialities, [String(number)]: codes } }),
    );
  return (
    <tr
      data-outcome={row.outcome}
      data-state={isHovered ? 'hovered' : undefined}
      onPointerEnter={() => onHover(number)}
      onFocus={() => onHover(number)}
      className="border-t border-line align-top data-[state=hovered]:bg-panel-hover"
    >
      <td className="py-1.5 pl-1.5">
        <Outcome row={row} />
      </td>
      <td className="px-1.5 py-1.5">
        <div className="flex flex-wrap items-start gap-x-1.5">
          <span className="text-sm break-words">{name}</span>
          {hasSpecialities && row.outcome !== 'bad' ? (
            <SpecialityEditor name={name} codes={row.specialities} onChange={change} />
          ) : null}
        </div>
        {row.findings.map((finding) => (
          <FindingLine key={`${finding.code}|${finding.column}`} finding={finding} />
        ))}
      </td>
      <td className="px-1.5 py-1.5 text-xs">
        <Place row={row} />
      </td>
    </tr>
  );
}

type TableProps = Omit<RowProps, 'row' | 'isHovered'> & {
  readonly rows: readonly PreviewRow[];
  readonly hovered: number | null;
};

function PreviewTable({ rows, hovered, ...rest }: TableProps) {
  const { format } = useWords();
  const words = useFeatureWords(importWords);
  const heading = 'sticky top-0 z-[1] bg-panel-solid px-1.5 py-1 text-left text-xs font-medium text-ink-muted';
  return (
    <ScrollBox
      label={fill(words.preview.caption, { count: format.count(rows.length) })}
      className="max-h-96 rounded-lg border border-line"
    >
      <table className="w-full table-fixed border-collapse" onPointerLeave={() => rest.onHover(null)}>
        <caption className="sr-only">{fill(words.preview.caption, { count: format.count(rows.length) })}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${heading} w-14`}>
              {words.preview.row}
            </th>
            <th scope="col" className={heading}>
              {rest.hasSpecialities ? words.preview.nameAndSpecialities : words.preview.name}
            </th>
            <th scope="col" className={`${heading} w-28 sm:w-36`}>
              {words.preview.place}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewTableRow key={row.row.number} row={row} isHovered={row.row.number === hovered} {...rest} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type PreviewStepProps = {
  readonly draft: Draft;
  readonly number: number;
  readonly preview: PreviewState;
  readonly hovered: number | null;
  readonly onHover: (row: number | null) => void;
};

/** The first rows as they would come in, here and on the map. */
export function PreviewStep({ draft, number, preview, hovered, onHover }: PreviewStepProps) {
  const { format } = useWords();
  const words = useFeatureWords(importWords);
  const { rows, isUpdating, error, retry } = preview;
  const { kind } = draft.settings;
  return (
    <Step id="preview" number={number} state={error ? 'problem' : preview.isReady ? 'done' : 'open'}>
      <p className="flex justify-between gap-2 text-xs text-ink-muted">
        {fill(words.preview.note, { count: format.count(rows.length) })}
        <span role="status">{isUpdating ? words.preview.loading : ''}</span>
      </p>
      {error ? <ProblemNote error={error} onRetry={retry} /> : null}
      {rows.length === 0 && !error ? <Skeleton lines={6} /> : null}
      {rows.length > 0 ? (
        <div className={isUpdating ? 'opacity-70' : ''}>
          <PreviewTable
            rows={rows}
            hovered={hovered}
            onHover={onHover}
            hasSpecialities={kind === 'branches' || kind === 'specialities'}
          />
        </div>
      ) : null}
    </Step>
  );
}
