import type { SitesAnswer } from '@icfm/api/sites/schema';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { printedGroundQuery } from '../../api/print-queries.ts';
import { planExportWords } from '../../i18n/plan-export-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { drawChina, drawSite } from './site-drawing.ts';
import { SitePage } from './site-page.tsx';
import { useSheetTexts } from './use-sheet-texts.ts';
import './print-sites.css';

type PrintSitesProps = {
  readonly answer: SitesAnswer;
  /** Stands on screen until the pages are ready. */
  readonly note: string;
  /** The dialogue has been closed. */
  readonly onEnd: () => void;
};

const noSites: NonNullable<SitesAnswer['plan']>['sites'] = [];

/** Opens the dialogue once the pages stand, and ends with it. */
function usePrintDialogue(isReady: boolean, onEnd: () => void): void {
  useEffect(() => {
    if (!isReady) return;
    let isGone = false;
    window.addEventListener('afterprint', onEnd);
    // The letters decide where lines break: their fonts come once the pages are laid out.
    requestAnimationFrame(async () => {
      await document.fonts.ready;
      if (!isGone) window.print();
    });
    return () => {
      isGone = true;
      window.removeEventListener('afterprint', onEnd);
    };
  }, [isReady, onEnd]);
}

function useDrawings({ plan, parameters }: SitesAnswer) {
  const { reachKilometers, bank } = parameters;
  const sites = plan?.sites ?? noSites;
  const query = useQuery(printedGroundQuery({ sites, reachKilometers, bank }));
  const ground = query.data;
  const drawings = useMemo(
    () =>
      ground && {
        china: drawChina(ground.provinces, ground.dashes),
        members: ground.members,
        names: ground.names,
        branches: ground.branches,
        sites: sites.map(({ longitude, latitude }, at) =>
          drawSite([longitude, latitude], reachKilometers, { ...ground, prefectures: ground.prefectures[at] ?? [] }),
        ),
      },
    [ground, sites, reachKilometers],
  );
  return { query, sites, drawings };
}

/** One printed page a site: seen by the printer alone. */
export function PrintSites({ answer, note, onEnd }: PrintSitesProps) {
  const words = useFeatureWords(planExportWords);
  const { query, sites, drawings } = useDrawings(answer);
  const texts = useSheetTexts(answer);
  usePrintDialogue(drawings !== undefined && texts !== null, onEnd);
  if (query.error) {
    return <ProblemNote error={query.error} title={words.printFailed} onRetry={() => void query.refetch()} />;
  }
  if (!drawings || !texts) return <p className="text-xs text-ink-muted">{note}</p>;
  return createPortal(
    <div className="print-sites">
      {sites.map((site, at) => {
        const [drawing, branches] = [drawings.sites[at], drawings.branches[at]];
        return drawing && branches ? (
          <SitePage
            key={site.id}
            answer={answer}
            site={site}
            rank={at + 1}
            drawings={{ ...drawings, site: drawing, branches }}
            texts={texts}
          />
        ) : null;
      })}
    </div>,
    document.body,
  );
}
