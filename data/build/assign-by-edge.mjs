import { polygonsOf } from './geometry.mjs';

/** For each piece the key of the candidate with which it shares the longest boundary, or null where it shares none. */
export function assignByEdge(pieces, candidates, keyOf) {
  const owners = new Map();
  for (const candidate of candidates) {
    for (const [from, to] of edgesOf(candidate.geometry)) owners.set(edgeKey(from, to), keyOf(candidate));
  }
  return pieces.map((piece) => {
    const lengths = new Map();
    for (const [from, to] of edgesOf(piece.geometry)) {
      const owner = owners.get(edgeKey(from, to));
      if (owner === undefined) continue;
      lengths.set(owner, (lengths.get(owner) ?? 0) + Math.hypot(from[0] - to[0], from[1] - to[1]));
    }
    let longest = null;
    for (const [owner, length] of lengths) if (!longest || length > longest.length) longest = { owner, length };
    return longest?.owner ?? null;
  });
}

function* edgesOf(geometry) {
  for (const ring of polygonsOf(geometry).flat()) {
    for (let i = 0; i < ring.length - 1; i++) yield [ring[i], ring[i + 1]];
  }
}

/** The same for both directions of an edge. */
function edgeKey(from, to) {
  const isForward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
  return isForward ? `${from}|${to}` : `${to}|${from}`;
}
