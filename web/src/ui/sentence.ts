import { fill } from '../i18n/fill.ts';
import type { Format } from '../i18n/format.ts';

/** A sentence with its numbers apart: on the page each opens its records, elsewhere it is plain text. */
export type Sentence<Name extends string = string> = {
  readonly template: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<Name, number>>;
};

/** The sentence as plain text, in the very words of the page. */
export function writeSentence({ template, texts, counts }: Sentence, format: Format): string {
  const written = Object.entries(counts).map(([name, count]) => [name, format.count(count)]);
  return fill(template, { ...texts, ...Object.fromEntries(written) });
}
