import type { Dictionary } from '../../i18n/zh.ts';

function isKind<T extends object>(words: T, kind: string): kind is Extract<keyof T, string> {
  return Object.hasOwn(words, kind);
}

/** The short word of a cluster kind. */
export function kindWord(kind: string, { kindShort }: Dictionary): string {
  return isKind(kindShort, kind) ? kindShort[kind] : kind;
}

/** The full term of a cluster kind. */
export function kindTerm(kind: string, { kind: terms }: Dictionary): string {
  return isKind(terms, kind) ? terms[kind] : kind;
}
