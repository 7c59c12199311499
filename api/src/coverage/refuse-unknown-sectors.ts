import { invalidParameter } from '../problem.ts';
import type { ReadModel } from '../readmodel/read-model.ts';

/** Refuses a sector code that no bundled file uses: an empty answer would read as "no clusters there". */
export function refuseUnknownSectors({ groupOf }: ReadModel, sectors: readonly string[]): void {
  const unknown = sectors.find((sector) => !groupOf.has(sector));
  if (unknown === undefined) return;
  const known = [...groupOf.keys()].join(', ');
  throw invalidParameter('sectors', { zh: `其中之一：${known}`, en: `some of ${known}` }, unknown);
}
