import type { PlannedSite, ServedCluster } from '@icfm/api/sites/schema';
import { fill } from '../../i18n/fill.ts';
import { sitePanelWords } from '../../i18n/site-panel-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { planColours } from '../../map/layers/plan-mark.tsx';
import { DetailSection } from '../detail/detail-section.tsx';
import { PartRow } from '../detail/part-row.tsx';
import { useView } from '../shell/view-context.tsx';
import { useSiteName } from './use-site-name.ts';

type ServedRowProps = { readonly cluster: ServedCluster; readonly isInChoice: boolean };

function ServedRow({ cluster, isInChoice }: ServedRowProps) {
  const { theme } = useView();
  const words = useFeatureWords(sitePanelWords);
  const { format } = useWords();
  const nameOf = useSiteName();
  const { distanceKilometers, isNew, isOnlyHere } = cluster;
  const notes = [isNew ? words.new : words.already, ...(isInChoice && isNew && isOnlyHere ? [words.only] : [])];
  return (
    <PartRow
      selection={{ kind: 'cluster', id: cluster.id }}
      name={nameOf(cluster)}
      value={
        distanceKilometers === 0
          ? words.inside
          : fill(words.distance, { distance: format.kilometers(distanceKilometers) })
      }
    >
      <span className="flex items-center gap-1.5 text-xs leading-5 text-ink-muted">
        <span
          aria-hidden
          className="size-2 rounded-full"
          style={{ background: isNew ? planColours[theme].fill : 'var(--verdict-certain)' }}
        />
        {notes.join(' · ')}
      </span>
    </PartRow>
  );
}

type SiteServedProps = { readonly site: PlannedSite; readonly isInChoice: boolean };

/** The clusters in reach: those newly covered first, with their distances. */
export function SiteServed({ site, isInChoice }: SiteServedProps) {
  const words = useFeatureWords(sitePanelWords);
  const { format } = useWords();
  return (
    <DetailSection title={fill(words.serves, { count: format.count(site.serves.length) })}>
      {site.serves.length === 0 ? <p className="text-sm text-ink-muted">{words.servesNone}</p> : null}
      <ul className="-mx-2">
        {site.serves.map((cluster) => (
          <ServedRow key={cluster.id} cluster={cluster} isInChoice={isInChoice} />
        ))}
      </ul>
    </DetailSection>
  );
}
