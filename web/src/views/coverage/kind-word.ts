import type { Dictionary } from '../../i18n/zh.ts';

function isKind<T extends object>(words: T, kind: string): kind is Extract<keyof T, string> {
  return Object.hasOwn(words, kind);
}

/** The full term of a cluster kind. */
export function kindTerm(kind: string, { kind: terms }: Dictionary): string {
  return isKind(terms, kind) ? terms[kind] : kind;
}
