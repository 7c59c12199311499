import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { transfersQuery } from '../../api/transfer-queries.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useView } from '../shell/view-context.tsx';

const selectLook = 'h-8 min-w-0 flex-1 rounded-lg border border-line-strong bg-panel-solid px-1.5 text-sm text-ink';

type YearSelectProps = {
  readonly label: string;
  readonly value: number | null;
  readonly years: readonly number[];
  readonly onChange: (year: number | null) => void;
};

function YearSelect({ label, value, years, onChange }: YearSelectProps) {
  const words = useFeatureWords(transferWords);
  const id = useId();
  // A year of the address that no record has stays to be seen, and to be changed.
  const listed = value === null || years.includes(value) ? years : [...years, value].sort((a, b) => a - b);
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
        className={selectLook}
      >
        <option value="">{words.allYears}</option>
        {listed.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </>
  );
}

/** From and to which year, of those that any record has under the other filters. */
export function YearFilter() {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  const { data } = useQuery(transfersQuery({ ...state, fromYear: null, toYear: null }));
  const years = (data?.years ?? []).map(({ year }) => year);
  const { fromYear, toYear } = state;
  return (
    <fieldset className="flex items-center gap-1.5">
      <legend className="mb-1 text-xs text-ink-muted">{words.years}</legend>
      <YearSelect
        label={words.fromYear}
        value={fromYear}
        years={years.filter((year) => toYear === null || year <= toYear)}
        onChange={(year) => void set({ fromYear: year })}
      />
      <span className="text-xs text-ink-muted">{words.to}</span>
      <YearSelect
        label={words.toYear}
        value={toYear}
        years={years.filter((year) => fromYear === null || year >= fromYear)}
        onChange={(year) => void set({ toYear: year })}
      />
    </fieldset>
  );
}
