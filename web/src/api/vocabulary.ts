import type { Vocabulary } from '@icfm/api/vocabulary/schema';

export type { Vocabulary };
export type SectorEntry = Vocabulary['sectors'][number];
