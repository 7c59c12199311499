import { hasWord } from '../../i18n/has-word.ts';
import type { Dictionary } from '../../i18n/zh.ts';

/** The full term of a cluster kind. */
export function kindTerm(kind: string, { kind: terms }: Dictionary): string {
  return hasWord(terms, kind) ? terms[kind] : kind;
}
