import { fieldWords } from './fields.ts';
import type { ImportKind } from './schema.ts';

/** No heading that is known is nearly as long; and brackets that are opened again and again are looked through each time. */
const longestHeading = 200;

/** A heading in the form in which headings are compared: no case, no width, no marks, nothing in brackets. */
export function plainHeading(heading: string): string {
  return heading
    .slice(0, longestHeading)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/** Field → column for all headings of a kind that are known. Each column goes to one field, exact names first. */
export function matchHeaders(kind: ImportKind, header: readonly string[]): Record<string, number> {
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  const plain = header.map((heading) => withoutSystem(plainHeading(heading)));
  for (const isFit of [isEqual, isContained]) {
    for (const [field, words] of Object.entries(fieldWords[kind])) {
      if (field in columns) continue;
      const names = [words.zh, words.en, field, ...words.also].map(plainHeading);
      const column = plain.findIndex((heading, index) => !taken.has(index) && isFit(heading, names));
      if (column < 0) continue;
      columns[field] = column;
      taken.add(column);
    }
  }
  return columns;
}

/** `WGS84 lng` is a longitude first of all. A heading that names nothing but the system stays as it is. */
const withoutSystem = (heading: string) => heading.replace(/wgs84|gcj02|bd09|cgcs2000|amap|baidu/g, '') || heading;

const isEqual = (heading: string, names: readonly string[]) => names.includes(heading);

/** `营业网点名称` holds 网点名称, `GCJ02经度` holds 经度; names of one or two letters are held by too much. */
function isContained(heading: string, names: readonly string[]): boolean {
  return names.some((name) => (/^[a-z0-9]+$/.test(name) ? name.length > 5 : name.length > 1) && heading.includes(name));
}
