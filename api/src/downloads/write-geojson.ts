import { tellItem } from '../collections/told-item.ts';
import type { DownloadFacts, DownloadPieces } from './download-format.ts';

/** One feature collection (RFC 7946), an item a line, with its sources as members that clients pass over. */
export function writeGeoJson({ count, telling, dataVersion, sources }: DownloadFacts): DownloadPieces {
  const about = JSON.stringify({ type: 'FeatureCollection', numberMatched: count, dataVersion, sources });
  return {
    head: `${about.slice(0, -1)},"features":[\n`,
    item: (row, position) => `${position > 0 ? ',\n' : ''}${JSON.stringify(tellItem(row, telling))}`,
    tail: '\n]}\n',
  };
}
