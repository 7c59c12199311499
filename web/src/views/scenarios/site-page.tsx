import type { PlannedSite, SitesAnswer } from '@icfm/api/sites/schema';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { planExportWords } from '../../i18n/plan-export-words.ts';
import { planPageWords } from '../../i18n/plan-page-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { newClusterCount } from '../sites/new-cluster-count.ts';
import { MapKey } from './map-key.tsx';
import { ServedTable } from './served-table.tsx';
import { type Drawings, Locator, Surroundings } from './site-maps.tsx';
import type { SheetTexts } from './use-sheet-texts.ts';

type SitePageProps = {
  readonly answer: SitesAnswer;
  readonly site: PlannedSite;
  readonly rank: number;
  readonly drawings: Drawings;
  readonly texts: SheetTexts;
};

function Head({ answer, site, rank, texts }: Omit<SitePageProps, 'drawings'>) {
  const page = useFeatureWords(planPageWords);
  const { action, unitUnknown } = useFeatureWords(planExportWords);
  const { format } = useWords();
  const names = useNames();
  const count = answer.plan?.sites.length ?? 0;
  const place = [
    site.adcode === null ? unitUnknown : fill(page.adcode, { adcode: site.adcode }),
    fill(page.coordinates, { longitude: site.longitude.toFixed(4), latitude: site.latitude.toFixed(4) }),
    // An own branch has its own position.
    ...(site.action === 'open' ? [page.seat] : []),
  ];
  return (
    <header>
      <p className="sheet-line">
        <span>
          {texts.title} · {texts.scenario}
        </span>
        <span>{fill(page.position, { rank: format.count(rank), count: format.count(count) })}</span>
      </p>
      <h1>
        <span className="sheet-rank">{rank}</span>
        {names.of(site)}
        <span className="sheet-action">{action[site.action]}</span>
      </h1>
      <p className="sheet-quiet">{place.join(' · ')}</p>
    </header>
  );
}

/** What the site adds, in figures. */
function Figures({ site }: Pick<SitePageProps, 'site'>) {
  const page = useFeatureWords(planPageWords);
  const { noneKnown, noBank } = useFeatureWords(planExportWords);
  const { format } = useWords();
  const { nearestOwnKilometers: nearest, rivalsInReach: rivals } = site;
  const figures = [
    [page.gain, format.figure(site.gainWeight)],
    [page.own2, format.figure(site.ownWeight)],
    [page.newClusters, format.count(newClusterCount(site))],
    [page.cost, format.figure(site.cost)],
    [page.nearest, nearest === null ? noneKnown : fill(page.kilometers, { distance: format.kilometers(nearest) })],
    [page.rivals, rivals === null ? noBank : format.count(rivals)],
  ] as const;
  return (
    <dl className="sheet-figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value === noneKnown || value === noBank ? 'sheet-word' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Other places that do the same. */
function Equals({ site }: Pick<SitePageProps, 'site'>) {
  const page = useFeatureWords(planPageWords);
  const { format } = useWords();
  const names = useNames();
  const more = site.equalCount - site.equals.length;
  if (site.equals.length === 0) return <p>{page.equalsNone}</p>;
  const said = format.list(site.equals.map(names.of));
  return <p>{fill(more > 0 ? page.equalsMore : page.equalsList, { names: said, count: format.count(more) })}</p>;
}

function Foot({ texts }: Pick<SitePageProps, 'texts'>) {
  const page = useFeatureWords(planPageWords);
  return (
    <footer>
      <p>
        <b>{page.proof}</b> {texts.proof}
      </p>
      <p>
        <b>{page.parameters}</b> {texts.parameters.join(' · ')}
      </p>
      <p>
        <b>{page.data}</b> {texts.data}
      </p>
      <p>
        {texts.sources} {texts.approval}
      </p>
    </footer>
  );
}

/** One site on one sheet of paper. */
export function SitePage(props: SitePageProps) {
  const { answer, site, rank, drawings, texts } = props;
  const names = useNames();
  const name = names.of(site);
  return (
    <article className="site-page">
      <Head {...props} />
      <div className="sheet-maps">
        <Surroundings site={site} name={name} drawings={drawings} answer={answer} rank={rank} />
        <div>
          <Locator site={site} name={name} drawings={drawings} />
          <MapKey reachKilometers={answer.parameters.reachKilometers} />
        </div>
      </div>
      <Figures site={site} />
      <ServedTable site={site} reachKilometers={answer.parameters.reachKilometers} />
      <Equals site={site} />
      <Foot texts={texts} />
    </article>
  );
}
