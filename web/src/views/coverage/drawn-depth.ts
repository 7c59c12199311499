import type { Depth } from '../../state/url.ts';

/** Curves, years and draws know two depths: authority is shown by the matching one, presence by the specialised one. */
export function drawnDepth(depth: Depth): 'specialised' | 'matched' {
  return depth === 'matched' || depth === 'authorised' ? 'matched' : 'specialised';
}
