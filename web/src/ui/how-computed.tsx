import { useQuery } from '@tanstack/react-query';
import { CircleHelp } from 'lucide-react';
import { type ToggleEvent, useId, useRef, useState } from 'react';
import { definitionsQuery } from '../api/definitions-query.ts';
import { fill } from '../i18n/fill.ts';
import { useWords } from '../i18n/use-words.tsx';

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

const gap = 8;

/** Beside the button where there is room, else below it, and always inside the window. */
function place(popover: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const fitsBeside = anchor.right + gap + width <= window.innerWidth;
  const left = fitsBeside ? anchor.right + gap : window.innerWidth - width - gap;
  const top = fitsBeside ? anchor.top : anchor.bottom + gap;
  popover.style.left = `${Math.max(gap, left)}px`;
  popover.style.top = `${Math.max(gap, Math.min(top, window.innerHeight - height - gap))}px`;
}

/** Nothing until it is there: the link below leads to the same formula. */
function Formula({ measure }: Pick<HowComputedProps, 'measure'>) {
  const { data } = useQuery(definitionsQuery);
  const formula = data?.definitions.find(({ id }) => id === measure)?.formula;
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
  const { title } = props;
  const { words } = useWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'open' && button.current) place(event.currentTarget, button.current);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={`${words.measure.how}: ${title}`}
        title={words.measure.how}
        className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-md text-ink-faint hover:bg-panel-hover hover:text-ink"
      >
        <CircleHelp size={14} aria-hidden />
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        // Written only while it is open, so that the list around it reads as its figures alone.
        onBeforeToggle={(event) => setIsOpen(event.newState === 'open')}
        onToggle={onToggle}
        className="fixed m-0 w-80 max-w-[calc(100vw-16px)] rounded-panel border border-line bg-panel-solid p-4 text-left text-sm whitespace-normal text-ink shadow-panel"
      >
        {isOpen ? <Explanation {...props} /> : null}
      </div>
    </>
  );
}
