import { useQuery } from '@tanstack/react-query';
import { DoorClosed, type LucideIcon, Store, Undo2, X } from 'lucide-react';
import { branchRecordQuery, placeQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWhatIf } from './use-what-if.ts';

type ChipProps = { readonly icon: LucideIcon; readonly what: string; readonly onDrop: () => void };

function WhatIfChip({ icon: Icon, what, onDrop }: ChipProps) {
  const { whatIf } = useFeatureWords(gapListWords);
  return (
    <button
      type="button"
      onClick={onDrop}
      aria-label={fill(whatIf.drop, { what })}
      title={what}
      className="inline-flex min-h-7 max-w-full cursor-pointer items-center gap-1.5 rounded-full bg-warning-soft px-2.5 text-xs font-medium text-ink hover:bg-panel-hover"
    >
      <Icon size={14} aria-hidden className="shrink-0 text-warning" />
      <span className="truncate">{what}</span>
      <X size={14} aria-hidden className="shrink-0" />
    </button>
  );
}

function ClosedChip({ id, onDrop }: { readonly id: string; readonly onDrop: () => void }) {
  const { whatIf } = useFeatureWords(gapListWords);
  const { data } = useQuery(branchRecordQuery(id));
  return (
    <WhatIfChip icon={DoorClosed} what={fill(whatIf.closed, { name: data?.properties.nameZh ?? id })} onDrop={onDrop} />
  );
}

function RivalChip({ seat, onDrop }: { readonly seat: string; readonly onDrop: () => void }) {
  const { whatIf } = useFeatureWords(gapListWords);
  const names = useNames();
  const { data } = useQuery(placeQuery(seat.replace(/^\w+-/, '')));
  const name = data ? names.of(data.properties) : seat;
  return <WhatIfChip icon={Store} what={fill(whatIf.opened, { name })} onDrop={onDrop} />;
}

/** What is supposed, each to be dropped by itself, and one click back to things as they are; nothing where nothing is. */
export function WhatIfChips() {
  const { whatIf } = useFeatureWords(gapListWords);
  const { closed, rivalSeats, isSupposed, toggleClosed, toggleRival, clear } = useWhatIf();
  if (!isSupposed) return null;
  return (
    <section aria-label={whatIf.title} className="flex flex-wrap items-center gap-1.5">
      <span className="text-xs font-semibold text-warning">{whatIf.title}</span>
      {closed.map((id) => (
        <ClosedChip key={id} id={id} onDrop={() => toggleClosed(id)} />
      ))}
      {rivalSeats.map((seat) => (
        <RivalChip key={seat} seat={seat} onDrop={() => toggleRival(seat)} />
      ))}
      <button
        type="button"
        onClick={clear}
        className="inline-flex min-h-7 cursor-pointer items-center gap-1 rounded-full px-2 text-xs text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent"
      >
        <Undo2 size={14} aria-hidden />
        {whatIf.asItIs}
      </button>
    </section>
  );
}
