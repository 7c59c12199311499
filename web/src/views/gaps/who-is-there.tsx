import type { NearestBranch } from '@icfm/api/coverage/schema';
import type { Gap, GapAnswer } from '@icfm/api/gaps/schema';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { gapQuery } from '../../api/gap-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { distanceWords } from '../coverage/distance-words.ts';
import { DetailSection } from '../detail/detail-section.tsx';
import { FactList } from '../detail/fact-list.tsx';
import { useView } from '../shell/view-context.tsx';
import { hasWhatIf, ownFieldAt, whoseOf } from './gap-row.ts';

/** A nearest branch, how far it is, and the way to its record; a supposed one has none. */
function Near({ nearest }: { readonly nearest: NearestBranch | null }) {
  const { select } = useView();
  const { words, format } = useWords();
  const { who } = useFeatureWords(gapListWords);
  if (nearest === null) return <span className="text-ink-muted">{who.none}</span>;
  const distance = distanceWords(nearest.distanceKilometers, words, format);
  const isSupposed = nearest.branchId.startsWith('what-if:');
  return (
    <>
      <span className="font-medium">{distance}</span>
      {isSupposed ? (
        <span className="block text-xs text-ink-muted">{nearest.nameZh}</span>
      ) : (
        <button
          type="button"
          onClick={() => select({ kind: 'branch', id: nearest.branchId })}
          className="block cursor-pointer text-left text-xs text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent"
        >
          {nearest.nameZh}
        </button>
      )}
    </>
  );
}

function useConcentration({ herfindahl, herfindahlWithBank }: Gap): string | null {
  const { format } = useWords();
  const { who, noBankInReach } = useFeatureWords(gapListWords);
  if (herfindahl === null && herfindahlWithBank === null) return null;
  const before = herfindahl === null ? noBankInReach : format.count(herfindahl);
  if (herfindahlWithBank === null) return fill(who.before, { before });
  return fill(who.after, { before, after: format.count(herfindahlWithBank) });
}

function Facts({ gap, answer }: { readonly gap: Gap; readonly answer: GapAnswer }) {
  const { state } = useView();
  const { words, format } = useWords();
  const { who } = useFeatureWords(gapListWords);
  const concentration = useConcentration(gap);
  const place = {
    gap: gap.gap === null ? words.verdict['not-measured'] : format.figure(gap.gap),
    rank: format.count(gap.rank),
    total: format.count(answer.counts.gaps),
  };
  const rival: [string, ReactNode][] =
    state.bank === null ? [] : [[who.rival, <Near key="rival" nearest={gap.nearestRival} />]];
  // Told apart only where a nearer branch does not suit the depth.
  const isNearestSuitable =
    ownFieldAt(state) !== 'nearestOwnSuitable' || gap.nearestOwnSuitable?.branchId === gap.nearestOwn?.branchId;
  const term = fill(who.suitable, { depth: words.gaps.depth[state.depth] });
  const suitable: [string, ReactNode][] = isNearestSuitable
    ? []
    : [[term, <Near key="suitable" nearest={gap.nearestOwnSuitable} />]];
  return (
    <FactList
      facts={[
        [who.own[whoseOf(state)], <Near key="own" nearest={gap.nearestOwn} />],
        ...suitable,
        [who.matched, <Near key="matched" nearest={gap.nearestOwnMatched} />],
        ...rival,
        [who.banks, gap.banks === null ? null : fill(who.banksCount, { count: format.count(gap.banks) })],
        [who.concentration, concentration],
        [who.gap, fill(who.gapOf, place)],
      ]}
    />
  );
}

/** What the supposition does to the verdict; nothing where it stays. */
function Change({ verdict, verdictToday }: Gap) {
  const { words } = useWords();
  const { who } = useFeatureWords(gapListWords);
  if (verdict === verdictToday) return null;
  const change = { today: words.verdict[verdictToday], verdict: words.verdict[verdict] };
  return <p className="text-sm font-medium text-none-known">{fill(who.change, change)}</p>;
}

/** Who is near the selected cluster of the gap list, and how concentrated they are; nothing outside that list. */
export function WhoIsThere({ id }: { readonly id: string }) {
  const { state } = useView();
  const { who } = useFeatureWords(gapListWords);
  const isShown = state.view === 'gaps' && state.task === 'list';
  // Whatever the filter by competitor keeps of the list, the one selected is told whole.
  const { data } = useQuery({ ...gapQuery({ ...state, rival: 'any' }), enabled: isShown });
  if (!isShown || !data || data.counts.clusters === 0) return null;
  const gap = data.gaps.find((each) => each.id === id);
  return (
    <DetailSection title={who.title}>
      {gap ? <Change {...gap} /> : null}
      {gap ? <Facts gap={gap} answer={data} /> : <p className="text-sm text-ink-muted">{who.covered}</p>}
      <p className="text-xs text-ink-muted">
        {[gap ? who.caution : '', hasWhatIf(state) ? who.whatIf : ''].filter((text) => text !== '').join(' ')}
      </p>
    </DetailSection>
  );
}
