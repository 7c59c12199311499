import { useQuery } from '@tanstack/react-query';
import { Check, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { vocabularyQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { Chip } from '../../ui/chip.tsx';
import { toggled } from '../coverage/toggled.ts';
import { smallLook } from './look.ts';

type EditorProps = {
  readonly name: string;
  readonly codes: readonly string[];
  readonly onChange: (codes: string[]) => void;
};

const isIndustry = (code: string) => code.startsWith('industry');

function IndustrySelect({ codes, onChange }: Omit<EditorProps, 'name'>) {
  const words = useFeatureWords(importWords);
  const names = useNames();
  const { data } = useQuery(vocabularyQuery);
  return (
    <select
      aria-label={words.preview.industry}
      value=""
      onChange={({ target }) => onChange([...new Set([...codes, `industry:${target.value}`])])}
      className="h-7 max-w-40 rounded-full border border-line bg-panel-solid px-2 text-xs text-ink-muted"
    >
      <option value="">{words.preview.industryNone}</option>
      {(data?.sectors ?? []).map((sector) => (
        <option key={sector.code} value={sector.code}>
          {names.of(sector)}
        </option>
      ))}
    </select>
  );
}

function Choices({ codes, onChange }: Omit<EditorProps, 'name'>) {
  const words = useFeatureWords(importWords);
  const names = useNames();
  const { data } = useQuery(vocabularyQuery);
  const general = (data?.specialities ?? []).filter(({ code }) => !isIndustry(code));
  return (
    <div className="flex flex-wrap items-center gap-1">
      {general.map(({ code }) => (
        <Chip key={code} isOn={codes.includes(code)} onClick={() => onChange(toggled(codes, code))}>
          {names.speciality(code)}
        </Chip>
      ))}
      {codes.filter(isIndustry).map((code) => (
        <Chip
          key={code}
          isOn
          label={fill(words.preview.remove, { what: names.speciality(code) })}
          onClick={() => onChange(toggled(codes, code))}
        >
          {names.speciality(code)}
          <X size={12} aria-hidden />
        </Chip>
      ))}
      <IndustrySelect codes={codes} onChange={onChange} />
    </div>
  );
}

/** The specialities of a row as they would be stored; proposed from the name, changed by the person. */
export function SpecialityEditor({ name, codes, onChange }: EditorProps) {
  const words = useFeatureWords(importWords);
  const names = useNames();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-1">
      {isOpen ? (
        <Choices codes={codes} onChange={onChange} />
      ) : (
        codes.map((code) => (
          <span key={code} className="rounded-full bg-accent-soft px-2 text-xs leading-5 text-accent-strong">
            {names.speciality(code)}
          </span>
        ))
      )}
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={isOpen ? words.preview.editDone : fill(words.preview.edit, { name })}
        title={isOpen ? words.preview.editDone : fill(words.preview.edit, { name })}
        onClick={() => setIsOpen(!isOpen)}
        className={smallLook}
      >
        {isOpen ? <Check size={14} aria-hidden /> : <Pencil size={12} aria-hidden />}
      </button>
    </div>
  );
}
