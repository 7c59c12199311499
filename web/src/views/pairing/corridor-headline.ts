import type { PairingAnswer } from '@icfm/api/pairing/schema';
import type { Format } from '../../i18n/format.ts';
import type { PairingWords } from '../../i18n/pairing-words.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import type { Sentence } from '../../ui/sentence.ts';

type HeadlineContext = {
  readonly shared: Dictionary;
  readonly words: PairingWords;
  readonly format: Format;
  readonly place: string;
  /** How the bank is called; null for all banks. */
  readonly bank: string | null;
};

/** How many corridors there are and who serves their ends. */
export function corridorHeadline(
  { counts, ofBank }: Pick<PairingAnswer, 'counts' | 'ofBank'>,
  { shared, words, format, place, bank }: HeadlineContext,
): Sentence<'corridors' | 'paired' | 'orphan'> {
  const share = counts.pairedShare === null ? shared.verdict['not-measured'] : format.percent(counts.pairedShare);
  const template = ofBank === null ? words.ofAll : words.ofBank;
  return {
    template: counts.corridors === 0 ? words.none : template,
    texts: {
      ...{ place, bank: bank ?? '', share },
      ...{ matched: format.count(counts.matched), withSector: format.count(counts.withSector) },
    },
    counts: {
      corridors: counts.corridors,
      paired: ofBank?.paired ?? counts.paired,
      orphan: ofBank?.orphan ?? 0,
    },
  };
}
