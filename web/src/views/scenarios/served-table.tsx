import type { PlannedSite, ServedCluster } from '@icfm/api/sites/schema';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { type PlanPageWords, planPageWords } from '../../i18n/plan-page-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { newClusterCount } from '../sites/new-cluster-count.ts';
import { fittingRows } from './fitting-rows.ts';

/** What the sheet has room for beside the maps and the notes. */
const column = { emsALine: 29, mostLines: 15 } as const;

function stateOf({ isNew, isOnlyHere }: ServedCluster, page: PlanPageWords): string {
  if (!isNew) return page.isCovered;
  return isOnlyHere ? page.isNewAlone : page.isNew;
}

function Row({ cluster }: { readonly cluster: ServedCluster }) {
  const page = useFeatureWords(planPageWords);
  const { words, format } = useWords();
  const names = useNames();
  const { kind, distanceKilometers: distance } = cluster;
  const short: Readonly<Record<string, string>> = words.kindShort;
  return (
    <tr>
      <td>{names.of(cluster)}</td>
      <td>{short[kind] ?? kind}</td>
      <td>{names.sector(cluster.sector)}</td>
      <td className="sheet-number">{format.figure(cluster.demandWeight)}</td>
      <td className="sheet-number">
        {distance === 0 ? page.inside : fill(page.kilometers, { distance: format.kilometers(distance) })}
      </td>
      <td>{stateOf(cluster, page)}</td>
    </tr>
  );
}

type ServedTableProps = { readonly site: PlannedSite; readonly reachKilometers: number };

/** The clusters in reach, those newly covered first; as many as the sheet holds, and how many more there are. */
export function ServedTable({ site, reachKilometers }: ServedTableProps) {
  const page = useFeatureWords(planPageWords);
  const { format } = useWords();
  const names = useNames();
  const { serves } = site;
  const shown = fittingRows(serves.map(names.of), column);
  const counts = { count: format.count(serves.length), fresh: format.count(newClusterCount(site)) };
  return (
    <section className="sheet-served">
      <h2>{fill(page.clusters, { reach: format.count(reachKilometers), ...counts })}</h2>
      <table>
        <thead>
          <tr>
            {Object.entries(page.table).map(([id, label]) => (
              <th key={id} scope="col" className={id === 'weight' || id === 'distance' ? 'sheet-number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {serves.slice(0, shown).map((cluster) => (
            <Row key={cluster.id} cluster={cluster} />
          ))}
        </tbody>
      </table>
      {shown < serves.length ? (
        <p className="sheet-quiet">{fill(page.more, { count: format.count(serves.length - shown) })}</p>
      ) : null}
    </section>
  );
}
