import { fill } from '../../i18n/fill.ts';
import type { Band, Format } from '../../i18n/format.ts';
import type { Dictionary } from '../../i18n/zh.ts';

/** A distance in prose: `63 km`, with its range where the positions are not sharp, or that both lie in one unit. */
export function distanceWords(band: Band, words: Dictionary, format: Format): string {
  if (band.isInside) return words.distance.inside;
  const distance = format.kilometers(band.estimate);
  const range = format.range(band);
  return range === null
    ? fill(words.distance.kilometers, { distance })
    : fill(words.distance.band, { distance, range });
}
