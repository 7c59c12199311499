import type { Depth } from '../../state/url.ts';

/** Curves, years and draws know two depths; authority is a band of the matching one, and presence is not measured. */
export function drawnDepth(depth: Depth): 'specialised' | 'matched' {
  return depth === 'matched' || depth === 'authorised' ? 'matched' : 'specialised';
}
