import type { Chapter } from '@icfm/api/stories/schema';
import { fill } from '../i18n/fill.ts';
import type { Format } from '../i18n/format.ts';
import type { SlideWords } from '../i18n/slide-words.ts';

type Changed = {
  readonly saved: Chapter['saved'] | null;
  readonly dataVersion: string;
  readonly records: number;
  readonly isSelectionGone: boolean;
};

/** What has changed since a chapter was kept; null where it counts what it counted, or was not kept. */
export function changeWarning(
  { saved, dataVersion, records, isSelectionGone }: Changed,
  words: SlideWords,
  format: Format,
): string | null {
  const gone = isSelectionGone ? words.selectionGone : null;
  if (saved === null || saved.dataVersion === dataVersion || saved.records === records) return gone;
  const counts = { saved: format.count(saved.records), now: format.count(records) };
  return [fill(records === 0 ? words.gone : words.changed, counts), gone].filter(Boolean).join(' ');
}
