import type { PreviewRow } from '@icfm/api/intake/schema';
import { useEffect, useMemo } from 'react';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useImporting } from './import-context.tsx';
import { boundsOfRows, boundsOfShift, toMapRows } from './preview-map.ts';

const closestZoom = 12.5;

type Shown = {
  readonly rows: readonly PreviewRow[];
  readonly asWritten: readonly PreviewRow[];
  /** Close enough to see a shift. */
  readonly isClose: boolean;
  readonly hovered: number | null;
};

/** Shows the rows on the map while the page is open. */
export function usePreviewOnMap({ rows, asWritten, isClose, hovered }: Shown): void {
  const { setPreview } = useImporting();
  const words = useFeatureWords(importWords);
  const mapRows = useMemo(() => {
    const labelOf = ({ row, name, outcome }: PreviewRow) =>
      fill(words.preview.tooltip, {
        row: row.number,
        name: name || words.preview.nameless,
        outcome: words.outcome[outcome],
      });
    return toMapRows(rows, { asWritten, labelOf });
  }, [rows, asWritten, words]);
  // Kept while the rows change within it, so that the camera rests.
  const box = (isClose ? boundsOfShift({ rows: mapRows }) : boundsOfRows({ rows: mapRows }))?.join() ?? '';
  useEffect(() => {
    const [west = Number.NaN, south = 0, east = 0, north = 0] = box === '' ? [] : box.split(',').map(Number);
    setPreview({
      map: { rows: mapRows, hovered },
      bounds: Number.isNaN(west) ? null : [west, south, east, north],
      ...(isClose ? { closestZoom } : {}),
    });
  }, [mapRows, hovered, box, isClose, setPreview]);
  useEffect(() => () => setPreview(null), [setPreview]);
}
