import { useMemo } from 'react';
import { useNames } from '../api/use-names.ts';
import { useWords } from '../i18n/use-words.tsx';
import type { MapContent } from '../picture/map-content.ts';
import { toTarget } from '../state/selection.ts';
import { mapDepths } from '../views/coverage/verdict-at.ts';
import { useComparedPlan } from '../views/scenarios/use-compared-plan.ts';
import { useMapContent } from '../views/shell/use-map-content.ts';
import { useMapDetail } from '../views/shell/use-map-detail.ts';
import { useView } from '../views/shell/view-context.tsx';
import { useMapPlan } from '../views/sites/use-map-plan.ts';

/** The part of the content that the address alone decides. */
function useAddressed() {
  const { state, theme, selection } = useView();
  const { language } = useWords();
  const { sectorGroups } = useNames();
  const { depth, colour, region } = state;
  return useMemo(
    () => ({
      ...{ language, theme, sectorGroups, depth: mapDepths[depth], colourBy: colour },
      selected: toTarget(selection),
      scope: /^\d{6}$/.test(region) ? region : null,
    }),
    [language, theme, sectorGroups, depth, colour, selection, region],
  );
}

function useMarked() {
  const detail = useMapDetail();
  const own = useMapPlan();
  const compared = useComparedPlan();
  const plan = own ?? compared;
  return useMemo(() => ({ detail, plan }), [detail, plan]);
}

/** The props of the live map, as far as a picture shows them; the same object while nothing of them changes. */
export function usePictureContent(): MapContent {
  const { view, clusters, lit, choropleth, figures, flows, flowNodes, contextPoints, fills } = useMapContent();
  const addressed = useAddressed();
  const marked = useMarked();
  const regions = useMemo(() => ({ choropleth, fills }), [choropleth, fills]);
  const arcs = useMemo(() => ({ flows, flowNodes, contextPoints }), [flows, flowNodes, contextPoints]);
  return useMemo(
    () => ({ view, clusters, lit, figures, ...regions, ...arcs, ...addressed, ...marked }),
    [view, clusters, lit, figures, regions, arcs, addressed, marked],
  );
}
