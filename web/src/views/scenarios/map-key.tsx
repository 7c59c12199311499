import type { ReactNode } from 'react';
import { fill } from '../../i18n/fill.ts';
import { planPageWords } from '../../i18n/plan-page-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { shapeOfKind, shapePath } from '../../map/mark-geometry.ts';
import { clusterKinds } from '../../state/url.ts';
import { accent, BranchMark, ClusterMark, SiteMark } from './site-maps.tsx';

const at = [10, 9] as const;
/** Whose mark stands for all where only its filling is told. */
const [anyKind] = clusterKinds;

function Entry({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <svg aria-hidden width="20" height="18" viewBox="0 0 20 18">
        {mark}
      </svg>
      {children}
    </li>
  );
}

/** The shape alone, in no colour of a verdict. */
function KindMark({ kind }: { readonly kind: string }) {
  return (
    <g transform="translate(2.2 1.2) scale(0.6)">
      <path d={shapePath(shapeOfKind(kind), 0)} fill="none" stroke="#4a5d68" strokeWidth="2" />
    </g>
  );
}

/** The signs of the map of a site. */
export function MapKey({ reachKilometers }: { readonly reachKilometers: number }) {
  const page = useFeatureWords(planPageWords);
  const { words, format } = useWords();
  return (
    <ul className="sheet-key">
      <Entry mark={<SiteMark at={at} text="1" />}>{page.legendSite}</Entry>
      <Entry
        mark={
          <g opacity="0.55">
            <SiteMark at={at} text="2" />
          </g>
        }
      >
        {page.legendOther}
      </Entry>
      <Entry mark={<BranchMark at={at} />}>{page.legendBranch}</Entry>
      <Entry mark={<ClusterMark at={at} kind={anyKind} isNew />}>{page.legendNew}</Entry>
      <Entry mark={<ClusterMark at={at} kind={anyKind} isNew={false} />}>{page.legendCovered}</Entry>
      {clusterKinds.map((kind) => (
        <Entry key={kind} mark={<KindMark kind={kind} />}>
          {words.kindShort[kind]}
        </Entry>
      ))}
      <Entry mark={<circle cx="10" cy="9" r="7" fill="none" stroke={accent} strokeDasharray="4 2" />}>
        {fill(page.legendReach, { reach: format.count(reachKilometers) })}
      </Entry>
    </ul>
  );
}
