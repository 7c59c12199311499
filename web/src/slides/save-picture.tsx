import { useMemo, useState } from 'react';
import { fileName } from '../export/file-name.ts';
import { writePng } from '../export/png.ts';
import { saveFile } from '../export/save-file.ts';
import { fill } from '../i18n/fill.ts';
import { slideWords } from '../i18n/slide-words.ts';
import { useFeatureWords } from '../i18n/use-feature-words.ts';
import { useWords } from '../i18n/use-words.tsx';
import type { Bounds } from '../map/map-props.ts';
import { useRegionPath } from '../views/coverage/use-region-names.ts';
import { ImportProvider, useImporting } from '../views/data/import-context.tsx';
import { useView } from '../views/shell/view-context.tsx';
import { boundsInSight } from '../views/story/bounds-in-sight.ts';
import { reasonOf } from './failed-slide.ts';
import { slideSize } from './slide.ts';
import { useSlide } from './use-slide.ts';

const scales = [1, 2, 3] as const;
type Scale = (typeof scales)[number];

const buttonLook =
  'min-h-8 cursor-pointer rounded-lg border border-line-strong px-2 text-xs hover:bg-panel-hover disabled:cursor-not-allowed disabled:text-ink-faint disabled:hover:bg-transparent';

const noPanels = { top: 0, right: 0, bottom: 0, left: 0 } as const;

/** What the map shows where somebody has moved it; null for the region whole. */
function useSeen(): Bounds | null {
  const { camera } = useView().state;
  return useMemo(() => {
    const [longitude, latitude, zoom] = camera ?? [];
    if (longitude === undefined || latitude === undefined || zoom === undefined) return null;
    const { innerWidth: width, innerHeight: height } = window;
    return boundsInSight({ longitude, latitude, zoom }, { width, height }, noPanels);
  }, [camera]);
}

/** Paints the slide and hands it to the browser; keeps what to say of it. */
function useSaving() {
  const words = useFeatureWords(slideWords);
  const { state } = useView();
  const { words: shared } = useWords();
  const { steps } = useRegionPath(state.region);
  const { slide, dataAsOf, error } = useSlide(null, useSeen());
  const [outcome, setOutcome] = useState('');
  const [isBusy, setBusy] = useState(false);
  const place = steps.at(-1)?.name ?? '';
  const save = async (scale: Scale) => {
    if (!slide) return;
    const what = `${shared.view[state.view]}-${words.what}`;
    const name = fileName({ place, what, asOf: dataAsOf ?? '', extension: 'png' });
    setBusy(true);
    setOutcome(fill(words.painting, { name }));
    try {
      saveFile(await writePng(slide, scale), name);
      setOutcome(fill(words.saved, { name }));
    } catch (cause) {
      setOutcome(fill(words.failed, { reason: cause instanceof Error ? cause.message : String(cause) }));
    }
    setBusy(false);
  };
  const refused = error ? fill(words.failed, { reason: reasonOf(error) }) : '';
  const waiting = slide ? '' : words.preparing;
  return { save, isOff: !slide || isBusy, told: outcome || refused || waiting };
}

function Sizes() {
  const words = useFeatureWords(slideWords);
  const { format } = useWords();
  const { save, isOff, told } = useSaving();
  return (
    <fieldset className="px-2 pb-1" aria-label={words.chooseSize}>
      <div className="flex flex-wrap gap-1.5">
        {scales.map((scale) => (
          <button key={scale} type="button" disabled={isOff} onClick={() => void save(scale)} className={buttonLook}>
            {fill(words.sizes[scale], {
              width: format.count(slideSize.width * scale),
              height: format.count(slideSize.height * scale),
            })}
          </button>
        ))}
      </div>
      <p role="status" className="mt-1 text-xs text-ink-muted">
        {told}
      </p>
    </fieldset>
  );
}

/** The view as an image with its legend and its sources, in three sizes; without lists that stay in the browser. */
export function SavePicture() {
  const words = useFeatureWords(slideWords);
  const { preview, overlay } = useImporting();
  const isPrivate = preview !== null || overlay !== null;
  return (
    <>
      {isPrivate ? <p className="px-2 text-xs text-ink-muted">{words.privateList}</p> : null}
      <ImportProvider>
        <Sizes />
      </ImportProvider>
    </>
  );
}
