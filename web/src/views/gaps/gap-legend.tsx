import { useQuery } from '@tanstack/react-query';
import { gapQuery } from '../../api/gap-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { VerdictMark } from '../../map/marks.tsx';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { BranchLegend, KindEntries } from '../coverage/legend.tsx';
import { LegendEntry } from '../coverage/legend-entry.tsx';
import { SectorEntries } from '../coverage/sector-legend.tsx';
import { toggledLegend } from '../coverage/toggled.ts';
import { useView } from '../shell/view-context.tsx';
import { countVerdicts, isLost, keepGaps } from './listed-gaps.ts';

const gapVerdicts = ['none-known', 'possible'] as const;

function Verdicts() {
  const { state, set, theme } = useView();
  const { words, format } = useWords();
  const { name } = useBankTexts();
  const { data } = useQuery(gapQuery(state));
  const counts = countVerdicts(data?.gaps ?? []);
  const depth = [name, words.depth[state.depth]].filter(Boolean).join(' · ');
  return (
    <section>
      <h3 className="text-xs font-semibold">{fill(words.legend.clusters, { depth })}</h3>
      <ul className="mt-1">
        {gapVerdicts.map((verdict) => (
          <LegendEntry
            key={verdict}
            isKept={state.verdicts.length === 0 || state.verdicts.includes(verdict)}
            label={words.verdict[verdict]}
            count={data ? format.count(counts[verdict]) : words.distance.none}
            onToggle={() => set({ verdicts: toggledLegend(state.verdicts, verdict, gapVerdicts) })}
            onIsolate={() => set({ verdicts: [verdict] })}
          >
            <VerdictMark verdict={verdict} kind="advanced-manufacturing" theme={theme} size={16} />
          </LegendEntry>
        ))}
      </ul>
    </section>
  );
}

function Sectors() {
  const { state } = useView();
  const { data } = useQuery(gapQuery({ ...state, sectors: [] }));
  return <SectorEntries clusters={data?.gaps ?? []} />;
}

function Kinds() {
  const { state } = useView();
  const { data } = useQuery(gapQuery({ ...state, kinds: [] }));
  return <KindEntries clusters={data?.gaps} />;
}

/** The ring of what a closing branch leaves, where there is any. */
function Lost() {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(gapListWords);
  const { data } = useQuery(gapQuery(state));
  const lost = keepGaps(data?.gaps ?? [], state.verdicts).filter(isLost).length;
  if (lost === 0) return null;
  return (
    <p className="mt-1 flex items-center gap-2 border-t border-line px-1 pt-2">
      <span aria-hidden className="size-4 shrink-0 rounded-full border-[2.5px] border-none-known bg-none-known/40" />
      <span className="flex-1">{words.whatIf.lost}</span>
      <span className="font-semibold">{format.count(lost)}</span>
    </p>
  );
}

/** The marks of the gap list with the counts of its very rows; a click keeps or drops, a double click isolates. */
export function GapLegend() {
  const { state } = useView();
  return (
    <div className="text-xs">
      <div className="grid gap-x-5 gap-y-2 lg:grid-cols-2">
        {state.colour === 'sector' ? <Sectors /> : <Verdicts />}
        <Kinds />
      </div>
      <Lost />
      <BranchLegend />
    </div>
  );
}
