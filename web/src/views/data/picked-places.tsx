import { X } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { Chip } from '../../ui/chip.tsx';
import { type Draft, withSettings } from './draft.ts';
import { useImporting } from './import-context.tsx';
import { useUnitNames } from './use-unit-name.ts';

/** The places given to rows by hand, each to be taken back. */
export function PickedPlaces({ draft }: { readonly draft: Draft }) {
  const words = useFeatureWords(importReportWords);
  const { setDraft } = useImporting();
  const picked = Object.entries(draft.settings.places);
  const unitName = useUnitNames(picked.map(([, adcode]) => adcode));
  if (picked.length === 0) return null;
  const undo = (row: string) =>
    setDraft((before) => {
      const { [row]: _, ...places } = before.settings.places;
      return withSettings(before, { places });
    });
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="text-xs text-ink-muted">{fill(words.place.picked, { count: picked.length })}</span>
      {picked.map(([row, adcode]) => (
        <Chip key={row} isOn label={fill(words.place.undo, { row })} onClick={() => undo(row)}>
          {`${row} → ${unitName(adcode)}`}
          <X size={12} aria-hidden />
        </Chip>
      ))}
    </div>
  );
}
