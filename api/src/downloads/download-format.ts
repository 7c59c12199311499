import type { CollectionSource } from '../collections/collection-sources.ts';
import type { CollectionId } from '../collections/schema.ts';
import type { Row } from '../collections/table.ts';
import type { Telling } from '../collections/told-item.ts';

/** What a file is written for. */
export type DownloadFacts = {
  readonly id: CollectionId;
  readonly count: number;
  readonly telling: Telling;
  readonly dataVersion: string;
  readonly sources: readonly CollectionSource[];
};

export type Piece = string | Uint8Array;

/** A file in pieces: what stands before the items, each item, what stands behind them. */
export type DownloadPieces = {
  readonly head: Piece;
  readonly item: (row: Row<object>, position: number) => Piece;
  readonly tail: Piece;
};
