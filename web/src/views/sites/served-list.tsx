import type { ServedCluster, SiteChoice } from '@icfm/api/sites/schema';
import { fill } from '../../i18n/fill.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { PartRow } from '../detail/part-row.tsx';
import { useSiteName } from './use-site-name.ts';

type Served = {
  readonly cluster: ServedCluster;
  readonly site: { readonly id: string; readonly nameZh: string; readonly nameEn: string };
};

/** The clusters that a choice newly covers, each once, with the site nearest to it; the sites in their order. */
function newlyServed({ sites }: Pick<SiteChoice, 'sites'>): Served[] {
  const best = new Map<string, Served>();
  for (const site of sites) {
    for (const cluster of site.serves) {
      const known = best.get(cluster.id);
      if (!cluster.isNew || (known && known.cluster.distanceKilometers <= cluster.distanceKilometers)) continue;
      best.set(cluster.id, { cluster, site });
    }
  }
  return [...best.values()];
}

/** The records behind the number of clusters newly covered. */
export function ServedList({ choice }: { readonly choice: SiteChoice }) {
  const { served: words } = useFeatureWords(siteAnswerWords);
  const { words: shell, format } = useWords();
  const nameOf = useSiteName();
  return (
    <ul className="-mx-2">
      {newlyServed(choice).map(({ cluster, site }) => (
        <PartRow
          key={cluster.id}
          selection={{ kind: 'cluster', id: cluster.id }}
          name={nameOf(cluster)}
          value={
            cluster.distanceKilometers === 0
              ? shell.distance.inside
              : fill(shell.distance.kilometers, { distance: format.kilometers(cluster.distanceKilometers) })
          }
        >
          <span className="block text-xs leading-5 text-ink-muted">{fill(words.by, { site: nameOf(site) })}</span>
        </PartRow>
      ))}
    </ul>
  );
}
