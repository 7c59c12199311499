import type { Corridor } from '@icfm/api/pairing/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { pairingQuery } from '../../api/pairing-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { pairingMapWords } from '../../i18n/pairing-map-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { MapFlow } from '../../map/map-props.ts';
import { useView } from '../shell/view-context.tsx';
import { endName } from './end-name.ts';
import { keepCorridors, servedOf } from './kept-corridors.ts';

type FlowContext = {
  readonly nameOf: (end: Corridor['origin']) => string;
  readonly words: (typeof pairingMapWords)['zh'];
};

function toMapFlow(corridor: Corridor, { nameOf, words }: FlowContext): MapFlow {
  const { id, origin, destination, flowIds } = corridor;
  const served = servedOf(corridor);
  const [originName, destinationName] = [nameOf(origin), nameOf(destination)];
  const stands = corridor.ofBank === null ? words.ofAll : words.ofBank;
  return {
    id,
    origin: [origin.longitude, origin.latitude],
    destination: [destination.longitude, destination.latitude],
    originName,
    destinationName,
    weight: flowIds.length,
    isPaired: served === 'paired',
    colour: null,
    label: fill(words.label, {
      origin: originName,
      destination: destinationName,
      records: flowIds.length,
      stands: stands[served],
    }),
  };
}

/** The corridors listed, drawn as flows under their own ids; null where they are not what is asked. */
export function useMapCorridors(): readonly MapFlow[] | null {
  const { state } = useView();
  const names = useNames();
  const words = useFeatureWords(pairingMapWords);
  const isShown = state.view === 'gaps' && state.task === 'corridors';
  const { data } = useQuery({ ...pairingQuery(state), enabled: isShown });
  const { served } = state;
  return useMemo(() => {
    if (!isShown) return null;
    const kept = data ? keepCorridors(data, served) : [];
    const nameOf = (end: Corridor['origin']) => endName(end, names);
    return kept.map((corridor) => toMapFlow(corridor, { nameOf, words }));
  }, [isShown, data, served, names, words]);
}
