import { useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { sitePanelWords } from '../../i18n/site-panel-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { PlaceField } from '../data/place-field.tsx';
import type { PlaceOption } from '../data/use-place-field.ts';
import { useView } from '../shell/view-context.tsx';
import { useSeats } from './use-seats.ts';
import { useChoosePick, useShownChoice, withSite } from './use-site-plan.ts';

type MoveSiteProps = { readonly id: string; readonly name: string };

/** Moves a site to the seat of another unit, found by name: what dragging does on the map, with the keyboard. */
export function MoveSite({ id, name }: MoveSiteProps) {
  const { select } = useView();
  const words = useFeatureWords(sitePanelWords);
  const { seats } = useSeats(true);
  const { shownIds } = useShownChoice();
  const choose = useChoosePick();
  const [missed, setMissed] = useState<string | null>(null);
  const move = ({ adcode, name: place }: PlaceOption) => {
    const wanted = [`county-${adcode}`, `prefecture-${adcode}`];
    const seat = wanted.find((each) => seats.some((known) => known.id === each));
    setMissed(seat === undefined ? place : null);
    if (seat === undefined) return;
    choose(withSite(shownIds, id, seat));
    select({ kind: 'site', id: seat });
  };
  return (
    <div className="space-y-1">
      <PlaceField name={name} onPick={move} />
      <p role="status" className="text-xs leading-5 text-ink-muted text-pretty">
        {missed === null ? words.moveNote : fill(words.moveNowhere, { place: missed })}
      </p>
    </div>
  );
}
