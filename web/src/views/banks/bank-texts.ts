import type { BankWords } from '../../i18n/bank-words.ts';
import { fill } from '../../i18n/fill.ts';
import { ownBank } from '../../state/url.ts';

type BankTexts = {
  /** How the bank is called; null for all banks. */
  readonly name: string | null;
  /** Before or after what is counted, as the language has it; empty for all banks. */
  readonly ofBank: string;
  /** That its branches alone are counted; null for all banks. */
  readonly only: string | null;
};

/** The words for the bank of the address. */
export function bankTexts(bank: string | null, words: BankWords): BankTexts {
  if (bank === null) return { name: null, ofBank: '', only: null };
  if (bank === ownBank) return { name: words.own, ofBank: words.ofOwn, only: words.onlyOwn };
  return { name: bank, ofBank: fill(words.ofBank, { bank }), only: fill(words.only, { bank }) };
}
