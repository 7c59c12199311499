/** An answer ready to be sent. */
export type CachedAnswer = {
  status: number;
  body: Uint8Array<ArrayBuffer> | null;
  headers: Record<string, string>;
  /** The same without what describes the body, for 304. */
  notModifiedHeaders: Record<string, string>;
};

/** Keeps the most recently used answers up to a number of bytes. */
export function createByteCache(maximumBytes: number) {
  const answers = new Map<string, CachedAnswer>();
  let bytes = 0;
  // Headers and bookkeeping count too, so that many empty tiles stay bounded.
  const sizeOf = ({ body }: CachedAnswer) => (body?.byteLength ?? 0) + 1024;

  const remove = (key: string, answer: CachedAnswer) => {
    answers.delete(key);
    bytes -= sizeOf(answer);
  };

  return {
    get(key: string): CachedAnswer | undefined {
      const answer = answers.get(key);
      if (!answer) return undefined;
      // A Map keeps the order of insertion: what is used goes to its end.
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },
    set(key: string, answer: CachedAnswer): void {
      if (sizeOf(answer) > maximumBytes / 4) return;
      const former = answers.get(key);
      if (former) remove(key, former);
      answers.set(key, answer);
      bytes += sizeOf(answer);
      for (const [oldest, old] of answers) {
        if (bytes <= maximumBytes) break;
        remove(oldest, old);
      }
    },
    get bytes() {
      return bytes;
    },
  };
}
