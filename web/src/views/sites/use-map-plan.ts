import { useMemo, useState } from 'react';
import { useCoverage } from '../../api/use-coverage.ts';
import { fill } from '../../i18n/fill.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { siteMapWords } from '../../i18n/site-map-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { MapPlan } from '../../map/map-plan.ts';
import type { Position } from '../../map/map-props.ts';
import { useView } from '../shell/view-context.tsx';
import { mapSites } from './map-sites.ts';
import { placesOf, seatName } from './seats.ts';
import { pickSentence } from './site-sentences.ts';
import { useSeats } from './use-seats.ts';
import { isPlanning, useChoosePick, useShownChoice, useSitePick, withSite } from './use-site-plan.ts';

type Held = { readonly siteId: string; readonly seatId: string };

/** Where seats, units and clusters are: asked once a plan is looked at. */
function usePlaces(isAsked: boolean) {
  const { state } = useView();
  const { answer } = useCoverage(state);
  const { regions, seats } = useSeats(isAsked);
  const units = useMemo(() => (regions ? placesOf(regions) : new Map<string, Position>()), [regions]);
  const clusters = useMemo(
    () =>
      new Map(
        (answer?.clusters ?? []).map(({ id, longitude, latitude }): [string, Position] => [id, [longitude, latitude]]),
      ),
    [answer],
  );
  return { regions, seats, units, clusters };
}

/** What is said of a site that is held: where it would go, and how far that is below the best. */
function useHeldText(held: Held | null, ids: readonly string[], regions: ReturnType<typeof usePlaces>['regions']) {
  const words = useFeatureWords(siteMapWords);
  const answerWords = useFeatureWords(siteAnswerWords);
  const { format, language } = useWords();
  const { answer } = useSitePick(held ? withSite(ids, held.siteId, held.seatId) : []);
  if (!held) return null;
  const name = (regions && seatName(regions, held.seatId, language)) ?? held.seatId;
  const result = answer && pickSentence(answer, answerWords, format);
  return result ? fill(words.dragResult, { name, result }) : fill(words.dragAsking, { name });
}

/** The next branches on the map, which can be dragged from seat to seat; null where the page is about something else. */
export function useMapPlan(): MapPlan | null {
  const { state } = useView();
  const { format, language } = useWords();
  const words = useFeatureWords(siteMapWords);
  const isShown = isPlanning(state);
  const { plan, pick, shownIds } = useShownChoice();
  const choose = useChoosePick();
  const [held, setHeld] = useState<Held | null>(null);
  const { regions, seats, units, clusters } = usePlaces(isShown && plan !== null);
  const dragText = useHeldText(held, shownIds, regions);
  const position = seats.find(({ id }) => id === held?.seatId)?.position;
  const sites = useMemo(() => {
    const grip = held && position ? { id: held.siteId, position } : null;
    return mapSites({ plan, pick }, { places: { units, clusters }, held: grip, words, format, language });
  }, [plan, pick, units, clusters, held, position, words, format, language]);
  const { reach } = state;
  return useMemo(() => {
    if (!isShown || sites.length === 0) return null;
    return {
      sites,
      reachKilometers: reach,
      seats,
      dragText,
      onDrag: (siteId, seatId) => setHeld({ siteId, seatId }),
      onDrop: (siteId, seatId) => {
        setHeld(null);
        if (seatId !== null && seatId !== siteId) choose(withSite(shownIds, siteId, seatId));
      },
    };
  }, [isShown, sites, reach, seats, dragText, shownIds, choose]);
}
