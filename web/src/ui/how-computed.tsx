import { useQuery } from '@tanstack/react-query';
import { CircleHelp } from 'lucide-react';
import { definitionsQuery } from '../api/export-queries.ts';
import { fill } from '../i18n/fill.ts';
import { useWords } from '../i18n/use-words.tsx';
import { PopoverButton } from './popover-button.tsx';

/** Id in the list of measures. */
export type MeasureId = `M${number}`;

type HowComputedProps = {
  readonly title: string;
  readonly definition: string;
  /** Null where the definition says it all. */
  readonly method: string | null;
  /** Where the link leads. */
  readonly measure: MeasureId;
};

/** Nothing until it is there: the link below leads to the same formula. */
function Formula({ measure }: Pick<HowComputedProps, 'measure'>) {
  const { data } = useQuery(definitionsQuery);
  const formula = data?.find(({ id }) => id === measure)?.formula;
  if (!formula) return null;
  return <p className="mt-2 rounded-md bg-panel-sunken px-2 py-1.5 text-xs leading-5 whitespace-pre-line">{formula}</p>;
}

function Explanation({ title, definition, method, measure }: HowComputedProps) {
  const { language, words } = useWords();
  return (
    <>
      <p className="font-semibold">{title}</p>
      <p className="mt-1">{definition}</p>
      <Formula measure={measure} />
      {method ? <p className="mt-2 text-ink-muted">{method}</p> : null}
      <p className="mt-3 border-t border-line pt-2 text-xs">
        <a
          href={`api/docs/definitions?lang=${language}#${measure}`}
          target="_blank"
          rel="noopener"
          className="text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent"
        >
          {fill(words.measure.link, { measure })}
        </a>
      </p>
      <p className="mt-1 text-xs text-ink-muted">{words.measure.source}</p>
      <p className="mt-1 text-xs text-ink-muted">{words.measure.policy}</p>
    </>
  );
}

/** The definition of a measure in one line, how it is computed, and where the formula comes from. */
export function HowComputed(props: HowComputedProps) {
  const { words } = useWords();
  return (
    <PopoverButton
      icon={CircleHelp}
      iconSize={14}
      name={`${words.measure.how}: ${props.title}`}
      side="beside"
      className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-md text-ink-faint hover:bg-panel-hover hover:text-ink"
      panelClassName="w-80 p-4"
    >
      {() => <Explanation {...props} />}
    </PopoverButton>
  );
}
