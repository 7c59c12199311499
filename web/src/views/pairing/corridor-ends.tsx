import type { Corridor } from '@icfm/api/pairing/schema';
import { ArrowRight, MapPinPlus } from 'lucide-react';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { linkLook } from '../../ui/link-look.ts';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { distanceWords } from '../coverage/distance-words.ts';
import { DetailSection } from '../detail/detail-section.tsx';
import { useView } from '../shell/view-context.tsx';
import { endName } from './end-name.ts';

type EndProps = { readonly corridor: Corridor; readonly side: 'origin' | 'destination' };

/** One end, with the branches that the bank has there; none known is not none. */
function End({ corridor, side }: EndProps) {
  const { openRegion } = useView();
  const { format } = useWords();
  const names = useNames();
  const { panel } = useFeatureWords(pairingWords);
  const { name: bank } = useBankTexts();
  const name = endName(corridor[side], names);
  const { ofBank } = corridor;
  const count = ofBank?.[side === 'origin' ? 'originBranches' : 'destinationBranches'] ?? 0;
  const branches = count === 0 ? panel.noBranches : panel.branches;
  return (
    <li className="flex items-start justify-between gap-2">
      <span>
        <span className="block font-medium">{fill(panel[side], { name })}</span>
        {ofBank === null || bank === null ? null : (
          <span className="block text-ink-muted">{fill(branches, { bank, count: format.count(count) })}</span>
        )}
      </span>
      <button
        type="button"
        onClick={() => openRegion(corridor[side].adcode)}
        aria-label={fill(panel.goThere, { name })}
        title={fill(panel.goThere, { name })}
        className="grid size-8 shrink-0 cursor-pointer place-items-center rounded-lg text-ink-muted hover:bg-panel-hover hover:text-ink"
      >
        <ArrowRight size={16} aria-hidden />
      </button>
    </li>
  );
}

/** The own branch from which the destination could be served today, and how far that is. */
function Nearest({ corridor }: Pick<EndProps, 'corridor'>) {
  const { select } = useView();
  const { words, format } = useWords();
  const { panel, noBranch } = useFeatureWords(pairingWords);
  if (corridor.ofBank === null) return null;
  const nearest = corridor.ofBank.nearestToDestination;
  return (
    <p className="text-sm">
      <span className="text-ink-muted">{panel.nearest} </span>
      {nearest === null ? (
        noBranch
      ) : (
        <>
          <span className="font-medium">{distanceWords(nearest.distanceKilometers, words, format)}</span>
          <button
            type="button"
            onClick={() => select({ kind: 'branch', id: nearest.branchId })}
            className={`block text-left ${linkLook}`}
          >
            {nearest.nameZh}
          </button>
        </>
      )}
    </p>
  );
}

/** Where the bank is not at the destination yet: the way to the next branches there. */
function SeeSites({ corridor }: Pick<EndProps, 'corridor'>) {
  const { set } = useView();
  const names = useNames();
  const { panel } = useFeatureWords(pairingWords);
  const { ofBank, destination } = corridor;
  if (ofBank === null || ofBank.destinationBranches > 0) return null;
  const plan = { task: 'sites', siteRegion: destination.adcode, selected: null, sort: null, find: '' } as const;
  return (
    <button
      type="button"
      onClick={() => void set({ ...plan, columns: [] })}
      className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line-strong px-3 py-1 text-sm hover:bg-panel-hover"
    >
      <MapPinPlus size={14} aria-hidden />
      {fill(panel.seeSites, { name: endName(destination, names) })}
    </button>
  );
}

/** The two ends of a corridor, and how the bank stands at each. */
export function CorridorEnds({ corridor }: Pick<EndProps, 'corridor'>) {
  const { panel } = useFeatureWords(pairingWords);
  const { ofBank } = corridor;
  return (
    <DetailSection title={panel.ends}>
      <ul className="space-y-1.5 text-sm">
        <End corridor={corridor} side="origin" />
        <End corridor={corridor} side="destination" />
      </ul>
      <Nearest corridor={corridor} />
      <SeeSites corridor={corridor} />
      {ofBank?.served === 'paired' ? (
        <p className="text-sm text-ink-muted">{ofBank.isMatched ? panel.matched : panel.notMatched}</p>
      ) : null}
    </DetailSection>
  );
}
