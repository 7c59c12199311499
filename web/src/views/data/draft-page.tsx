import { useEffect, useState } from 'react';
import { CheckStep } from './check-step.tsx';
import { ColumnStep } from './column-step.tsx';
import { CoordinateStep } from './coordinate-step.tsx';
import { type Draft, hasCoordinates } from './draft.ts';
import { FileStep } from './file-step.tsx';
import { ImportBar } from './import-bar.tsx';
import { ListStep } from './list-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { useCheck } from './use-check.ts';
import { usePreviewRows, useShifts } from './use-preview.ts';
import { usePreviewOnMap } from './use-preview-on-map.ts';

/** A new file begins at its first heading, for the eye and for a screen reader. */
function useFocusFirst(fileId: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each file
  useEffect(() => {
    document.querySelector<HTMLElement>('#step-file h3')?.focus({ preventScroll: true });
  }, [fileId]);
}

/** Everything to be decided about a file, on one page, with its first rows on the map. */
export function DraftPage({ draft }: { readonly draft: Draft }) {
  const [isClose, setIsClose] = useState(false);
  const [hovered, setHovered] = useState<number | null>(null);
  const preview = usePreviewRows(draft);
  const shifts = useShifts(draft);
  const check = useCheck(draft, preview.isReady);
  const isAsked = hasCoordinates(draft.settings);
  useFocusFirst(draft.file.fileId);
  usePreviewOnMap({ rows: preview.rows, asWritten: shifts.asWritten, isClose: isClose && isAsked, hovered });
  const next = isAsked ? 5 : 4;
  return (
    <>
      <FileStep draft={draft} number={1} />
      <ListStep draft={draft} number={2} preview={preview} />
      <ColumnStep draft={draft} number={3} preview={preview} />
      {isAsked ? (
        <CoordinateStep
          draft={draft}
          number={4}
          preview={preview}
          shifts={shifts}
          isClose={isClose}
          onClose={setIsClose}
        />
      ) : null}
      <PreviewStep draft={draft} number={next} preview={preview} hovered={hovered} onHover={setHovered} />
      <CheckStep draft={draft} number={next + 1} check={check} isReady={preview.isReady} />
      <ImportBar draft={draft} check={check} preview={preview} />
    </>
  );
}
