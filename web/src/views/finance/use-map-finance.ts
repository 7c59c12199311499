import type { TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { useMemo } from 'react';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { financeMapWords } from '../../i18n/finance-map-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { MapContextPoint, MapFills } from '../../map/map-props.ts';
import type { Theme } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';
import { unitName } from '../transfers/unit-name.ts';
import { type FinanceMap, receiverColour } from './finance-classes.ts';
import { type FinanceTexts, receiverText } from './finance-text.ts';
import { useContextPlaces, useFinance } from './use-finance.ts';

type MapFinance = { readonly fills: MapFills | null; readonly contextPoints: readonly MapContextPoint[] };
type Asked = { readonly map: FinanceMap; readonly theme: Theme };

/** Colours and lines of the tooltip by adcode: receivers that the map does not place stay plain but are told. */
export function financeFills(answer: TransferFinanceAnswer, { map, theme }: Asked, texts: FinanceTexts): MapFills {
  const { level } = answer.parameters;
  const receivers = answer.receivers.filter(({ unit }) => unit.level === level);
  const coloured = receivers.flatMap((receiver) => {
    const colour = receiverColour(receiver, map, theme);
    return colour === null ? [] : [[receiver.unit.id, colour] as const];
  });
  const told = receivers.map((receiver) => [receiver.unit.id, receiverText(receiver, { answer, map }, texts)] as const);
  return { level, colours: Object.fromEntries(coloured), labels: Object.fromEntries(told) };
}

function useFills(): MapFills | null {
  const { state, theme } = useView();
  const { format } = useWords();
  const words = useFeatureWords(financeMapWords);
  const { answer } = useFinance();
  const { financeMap: map } = state;
  return useMemo(
    () => (answer && map !== 'none' ? financeFills(answer, { map, theme }, { words, format }) : null),
    [answer, map, theme, words, format],
  );
}

function useContextPoints(): readonly MapContextPoint[] {
  const { format } = useWords();
  const words = useFeatureWords(financeMapWords);
  const names = useNames();
  const places = useContextPlaces();
  return useMemo(
    () =>
      places.map(({ id, kind, unit, statements }) => ({
        id,
        kind,
        position: [unit.longitude, unit.latitude],
        count: statements.length,
        label: fill(words.contextPoint[kind], {
          place: unitName(unit, names),
          count: format.count(statements.length),
        }),
      })),
    [places, words, names, format],
  );
}

/** The receivers' map of inflow and access, and zones and events, in the transfers view; nothing elsewhere. */
export function useMapFinance(): MapFinance {
  return { fills: useFills(), contextPoints: useContextPoints() };
}
