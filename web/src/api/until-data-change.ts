/** For answers that hold until the data have another version; the page then asks everything anew (`session-gate.tsx`). */
export const untilDataChange = { staleTime: Number.POSITIVE_INFINITY } as const;
