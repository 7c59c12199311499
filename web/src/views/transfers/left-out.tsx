import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { ChevronDown } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { linkLook } from '../../ui/link-look.ts';
import { leftOutReasons } from './left-out-reasons.ts';
import { leftOutOf } from './transfer-headline.ts';

type LeftOutProps = { readonly answer: TransfersAnswer; readonly onList: () => void };

/** Each reason that holds for any record, with how many. */
function Reasons({ answer: { records, parameters } }: Pick<LeftOutProps, 'answer'>) {
  const { format } = useWords();
  const words = useFeatureWords(transferWords);
  const level = words.unitOf[parameters.level];
  return (
    <ul className="mt-1 space-y-0.5" data-left-out>
      {leftOutReasons
        .filter((reason) => records.leftOut[reason] > 0)
        .map((reason) => (
          <li key={reason} className="flex justify-between gap-2">
            <span>{fill(words.leftOut[reason], { level })}</span>
            <span className="font-semibold text-ink">{format.count(records.leftOut[reason])}</span>
          </li>
        ))}
    </ul>
  );
}

/** How many records are not counted, each for the first reason that holds; folded until asked for. */
export function LeftOut({ answer, onList }: LeftOutProps) {
  const { format } = useWords();
  const words = useFeatureWords(transferWords);
  const { records, coarserCorridors } = answer;
  const own = words.leftOut;
  const left = leftOutOf(records);
  if (left === 0) {
    return <p className="text-xs text-ink-muted">{fill(own.none, { count: format.count(records.documented) })}</p>;
  }
  return (
    <details className="group/left text-xs text-ink-muted">
      <summary className="flex cursor-pointer list-none items-center gap-1 hover:text-ink">
        {fill(own.title, { count: format.count(left) })}
        <ChevronDown size={14} aria-hidden className="group-open/left:rotate-180" />
      </summary>
      <Reasons answer={answer} />
      <button type="button" onClick={onList} className={`mt-1 ${linkLook}`}>
        {own.list}
      </button>
      {records.keptUndated > 0 ? (
        <p className="mt-1">{fill(own.keptUndated, { count: format.count(records.keptUndated) })}</p>
      ) : null}
      {coarserCorridors > 0 ? (
        <p className="mt-1">{fill(words.coarser, { count: format.count(coarserCorridors) })}</p>
      ) : null}
    </details>
  );
}
