import type { Region } from '@icfm/data/model/region';
import type { Sector } from '@icfm/data/model/sector';
import { createPlaceFinder, type PlaceFinder } from './place-finder.ts';

/** What rows are read with: the places, and the words for sectors. */
export interface IntakeContext {
  places: PlaceFinder;
  /** The code of a sector as the files use it, by code, Chinese or English name; null where none fits. */
  sectorOf(word: string): string | null;
}

/** Makes the context from plain data, which a thread or a browser can be sent. */
export function createIntakeContext(facts: { regions: readonly Region[]; sectors: readonly Sector[] }): IntakeContext {
  const codes = sectorCodes(facts.sectors);
  return {
    places: createPlaceFinder(facts.regions),
    sectorOf: (word) => codes.get(normal(word)) ?? null,
  };
}

/** A key chain has no code of its own in the files: it stands for the wider sector it belongs to. */
function sectorCodes(sectors: readonly Sector[]): Map<string, string> {
  const byCode = new Map(sectors.map((sector) => [sector.code, sector]));
  const codes = new Map<string, string>();
  for (const sector of sectors) {
    const code = sector.fileCodes[0] ?? byCode.get(sector.parent ?? '')?.fileCodes[0];
    if (code === undefined) continue;
    const names = [sector.code, sector.nameZh, sector.nameEn, sector.opinionsTermZh ?? '', ...sector.fileCodes];
    for (const name of names) if (name !== '') codes.set(normal(name), code);
  }
  return codes;
}

const normal = (word: string) =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s（）()·_-]/g, '');
