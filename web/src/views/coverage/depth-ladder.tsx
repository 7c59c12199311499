import type { CoverageSummary } from '@icfm/api/coverage/schema';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { type Depth, depths, type Verdict } from '../../state/url.ts';
import { HowComputed } from '../../ui/how-computed.tsx';
import { useView } from '../shell/view-context.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import { countsAt } from './verdict-at.ts';

/** The words that say how each depth is computed. */
export const methods = {
  presence: 'presenceHow',
  specialised: 'specialisedHow',
  matched: 'matchedHow',
  authorised: 'authorisedHow',
} as const;

type RowProps = { readonly depth: Depth; readonly summary: CoverageSummary };

type FigureProps = {
  readonly text: string;
  readonly label: string;
  readonly isMain: boolean;
  readonly onOpen: () => void;
};

function Figure({ text, label, isMain, onOpen }: FigureProps) {
  const { words } = useWords();
  const look = isMain
    ? 'font-semibold text-certain underline decoration-line-strong underline-offset-4 hover:decoration-accent'
    : 'text-xs text-ink-muted hover:text-ink hover:underline';
  return (
    <button
      type="button"
      aria-label={fill(words.headline.openRecords, { count: text, label })}
      onClick={onOpen}
      className={`min-h-6 min-w-6 cursor-pointer ${look}`}
    >
      {text}
    </button>
  );
}

function DepthFigures({ depth, summary }: RowProps) {
  const { set } = useView();
  const { words, format } = useWords();
  const counts = countsAt(summary, depth);
  // Of no clusters nothing is covered and nothing is not.
  if (!counts.isMeasured || summary.clusters === 0)
    return <span className="text-xs text-not-measured">{words.verdict['not-measured']}</span>;
  const open = (verdicts: Verdict[]) => set({ depth, verdicts, isFragile: false, list: 'clusters', selected: null });
  const name = words.depth[depth];
  const certain = format.count(counts.certain);
  if (depth === 'authorised') {
    const { unknownAsYes } = summary.authorised;
    const band = fill(words.headline.band, { low: certain, high: format.count(unknownAsYes.certain) });
    const openBoth = () => open(['certain', 'possible']);
    return (
      <>
        <Figure text={band} label={name} isMain onOpen={openBoth} />
        <Figure
          text={`+${format.count(unknownAsYes.possible)}`}
          label={`${name}, ${words.verdict.possible}`}
          isMain={false}
          onOpen={openBoth}
        />
      </>
    );
  }
  const labelOf = (verdict: Verdict) => `${name}, ${words.verdict[verdict]}`;
  const possible = `+${format.count(counts.possible)}`;
  return (
    <>
      <Figure text={certain} label={labelOf('certain')} isMain onOpen={() => open(['certain'])} />
      <Figure text={possible} label={labelOf('possible')} isMain={false} onOpen={() => open(['possible'])} />
    </>
  );
}

function DepthRow({ depth, summary }: RowProps) {
  const { state, set } = useView();
  const { words } = useWords();
  const isShown = state.depth === depth;
  const look = isShown ? 'bg-accent-soft font-semibold text-accent-strong' : 'text-ink hover:bg-panel-hover';
  return (
    <li className="grid grid-cols-[112px_1fr_minmax(60px,auto)_24px] items-center gap-x-1.5">
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => set({ depth, verdicts: [] })}
        className={`cursor-pointer truncate rounded-md px-1.5 py-1 text-left text-xs ${look}`}
      >
        {words.depth[depth]}
      </button>
      <CoverageBar counts={countsAt(summary, depth)} total={summary.clusters} />
      <span className="text-right whitespace-nowrap">
        <DepthFigures depth={depth} summary={summary} />
      </span>
      <HowComputed
        title={words.depth[depth]}
        definition={words.measure[depth]}
        method={words.measure[methods[depth]]}
        measure="M1"
      />
    </li>
  );
}

/** The depths of coverage one below the other, each with its counts; the one pressed is drawn on the map. */
export function DepthLadder({ summary }: { readonly summary: CoverageSummary }) {
  const { words } = useWords();
  return (
    <ul aria-label={words.headline.ladder} className="-mx-1.5 space-y-0.5">
      {depths.map((depth) => (
        <DepthRow key={depth} depth={depth} summary={summary} />
      ))}
    </ul>
  );
}
