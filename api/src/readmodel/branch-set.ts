/** A value that a question to the database takes. */
export type BoundValue = string | number | boolean | null;

/** West, south, east, north. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/**
 * The branches of a workspace whose lists are too long for memory, bundled ones among them: they stand in the database,
 * and it answers for them. Places are those that the same branches would have in memory.
 */
export interface BranchSet {
  workspaceId: string;
  /** All of them; places run from 0 to one below. */
  size: number;
  /** Where the known positions of each part lie, by the two digits of its province. */
  partExtents: ReadonlyMap<string, Extent>;
  /** First and last year of opening; null where none is known. */
  span: readonly [first: number, last: number] | null;
  /** Records of each list, by the id of its import. */
  countOf: ReadonlyMap<string, number>;
  /** Title of each list, by the id of its import. */
  titleOf: ReadonlyMap<string, string>;
  /** Records that another one stands for. */
  merged: number;
  /** Ids of the register's branches with a name or code, pinyin among them, that fits a normalised question. */
  registerNamedBy(question: string): string[];
  /** Whether the database knows the functions of PostGIS. */
  hasPostgis: boolean;
  /** The bank whose branches alone are drawn on maps; null draws all. */
  drawnBank: string | null;
  /** Asks the database, or a replica of it; what takes too long is refused with a Problem. */
  query(sql: string, parameters: readonly BoundValue[]): Promise<Record<string, unknown>[]>;
}
