import type { Dictionary } from '../../i18n/zh.ts';
import type { Depth } from '../../state/url.ts';

/** What the nearest branch at a depth is called; no nearest one with authority is known, so that is the matching one. */
export function nearestWord(depth: Depth, { gaps }: Dictionary): string {
  return gaps.depth[depth === 'authorised' ? 'matched' : depth];
}
