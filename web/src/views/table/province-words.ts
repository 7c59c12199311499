import type { FieldContext } from './field.ts';

type Placed = { readonly provinceAdcodes: readonly string[] };

/** The provinces that the members of a cluster lie in, as far as their names are known. */
export function provinceWords({ provinceAdcodes }: Placed, { nameOf, format }: FieldContext): string {
  return format.list(provinceAdcodes.map(nameOf).filter((name) => name !== ''));
}
