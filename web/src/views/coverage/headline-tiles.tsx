import type { CoverageSummary } from '@icfm/api/coverage/schema';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { UrlState } from '../../state/url.ts';
import { HowComputed } from '../../ui/how-computed.tsx';
import { useView } from '../shell/view-context.tsx';
import { countsAt } from './verdict-at.ts';

type TileProps = {
  readonly value: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly look: string;
  readonly opens: Partial<UrlState>;
};

function Tile({ value, label, isOn, look, opens }: TileProps) {
  const { set } = useView();
  const { words } = useWords();
  const open = fill(words.headline.openRecords, { count: value, label });
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={fill(words.headline.tile, { count: value, label, open })}
      onClick={() => set({ list: 'clusters', selected: null, ...opens })}
      className={`w-full cursor-pointer rounded-lg border px-2.5 py-1.5 text-left hover:border-line-strong ${isOn ? 'border-accent bg-accent-soft' : 'border-line'}`}
    >
      <span className={`block text-xl leading-7 font-semibold ${look}`}>{value}</span>{' '}
      <span className="block truncate text-xs text-ink-muted">{label}</span>
    </button>
  );
}

function FragileTile({ count }: { readonly count: number | null }) {
  const { state } = useView();
  const { words, format } = useWords();
  return (
    <div className="relative">
      <Tile
        value={count === null ? words.distance.none : format.count(count)}
        label={words.headline.fragile}
        isOn={state.isFragile}
        look="text-ink"
        opens={{ verdicts: [], isFragile: !state.isFragile, depth: 'specialised' }}
      />
      <span className="absolute top-1 right-1">
        <HowComputed
          title={words.headline.fragile}
          definition={words.measure.fragile}
          method={words.measure.fragileHow}
          measure="M2"
        />
      </span>
    </div>
  );
}

/** Clusters, none known and fragile as large figures; each opens its records. */
export function HeadlineTiles({ summary }: { readonly summary: CoverageSummary }) {
  const { state } = useView();
  const { words, format } = useWords();
  const counts = countsAt(summary, state.depth);
  // Of no clusters nothing is covered and nothing is not.
  const isMeasured = counts.isMeasured && summary.clusters > 0;
  const isNoneKnown = state.verdicts.length === 1 && state.verdicts[0] === 'none-known';
  return (
    <div className="grid grid-cols-3 gap-2">
      <Tile
        value={format.count(summary.clusters)}
        label={words.headline.clusters}
        isOn={false}
        look="text-ink"
        opens={{ verdicts: [], isFragile: false }}
      />
      <Tile
        value={isMeasured ? format.count(counts.noneKnown) : words.distance.none}
        label={isMeasured ? words.headline.noneKnown : words.verdict['not-measured']}
        isOn={isNoneKnown}
        look={isMeasured ? 'text-none-known' : 'text-ink-muted'}
        opens={{ verdicts: isNoneKnown ? [] : ['none-known'], isFragile: false }}
      />
      <FragileTile count={summary.clusters > 0 ? summary.fragile : null} />
    </div>
  );
}
