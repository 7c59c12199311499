import { join } from 'node:path';
import { z } from 'zod';
import { Labels, Speciality } from './model/labels.ts';
import { Sector, SectorGroup } from './model/sector.ts';
import { readJson } from './read-json.ts';

const SectorFile = z.object({ groups: z.array(SectorGroup).min(1), sectors: z.array(Sector).min(1) });

/** The controlled words: sectors with their parent groups, specialities of branches, labels of every closed list. */
export type Vocabulary = {
  sectors: Sector[];
  sectorGroups: SectorGroup[];
  specialities: Speciality[];
  labels: Labels;
};

/** Reads the folder of the sector dataset. */
export function readVocabulary(folder: string): Vocabulary {
  const { groups, sectors } = readJson(join(folder, 'sectors.json'), SectorFile);
  return {
    sectors,
    sectorGroups: groups,
    specialities: readJson(join(folder, 'specialities.json'), z.array(Speciality).min(1)),
    labels: readJson(join(folder, 'labels.json'), Labels),
  };
}
