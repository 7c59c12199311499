const largestPixels = 14;
/** A node of a very small weight must still be found and clicked. */
const smallestPixels = 3.4;

/** Radius of a node in pixels, its area by its weight: the largest of the picture measures 14. */
export function nodeRadius(weight: number, largest: number): number {
  return Math.max(smallestPixels, largestPixels * Math.sqrt(Math.max(0, weight) / largest));
}

/** Radius in pixels of the dot at an end of flows where nodes are not given: it grows with the flows that meet there. */
export function endRadius(count: number): number {
  return 2.4 + Math.sqrt(count) * 1.1;
}
