/**
 * Branches of lists too long for memory, made of the records of imports and therefore in no backup. A part a province
 * (made when the first such list comes), so that parts can stand on other machines: no index is unique over all parts, nothing
 * refers to a row from outside, and no sequence or trigger is needed. Texts are in the order of their characters.
 */
export const branchPointsTables: readonly string[] = [
  `CREATE TABLE branch_points (
     workspace_id text COLLATE "C" NOT NULL,
     province text COLLATE "C" NOT NULL,
     place integer NOT NULL,
     opened_year integer,
     kinds integer NOT NULL,
     position point,
     longitude double precision,
     latitude double precision,
     id text COLLATE "C" NOT NULL,
     import_id text COLLATE "C",
     name_zh text COLLATE "C" NOT NULL,
     search_name text COLLATE "C",
     search_code text COLLATE "C",
     bank_name text COLLATE "C" NOT NULL,
     specialities text[] COLLATE "C" NOT NULL,
     serves text COLLATE "C",
     authority text COLLATE "C" NOT NULL,
     authority_note text COLLATE "C",
     adcode text COLLATE "C",
     position_precision text COLLATE "C" NOT NULL,
     adcode_basis text COLLATE "C",
     code text COLLATE "C",
     relation text COLLATE "C",
     date_note text COLLATE "C",
     designated_by text COLLATE "C",
     status text COLLATE "C" NOT NULL,
     evidence_tier text COLLATE "C" NOT NULL,
     source_kind text COLLATE "C",
     sources json,
     note text COLLATE "C"
   ) PARTITION BY LIST (province)`,
  'CREATE TABLE branch_points_other PARTITION OF branch_points DEFAULT',
  'CREATE INDEX branch_points_place ON branch_points (workspace_id, place, province)',
  'CREATE INDEX branch_points_position ON branch_points USING gist (position)',
  'CREATE INDEX branch_points_id ON branch_points (workspace_id, id)',
  // With the province, so that the branches of a bank are counted from the index alone.
  'CREATE INDEX branch_points_bank ON branch_points (workspace_id, bank_name, place, province)',
  // Marks joined by cells of a grid, for every zoom below the deepest.
  `CREATE TABLE branch_cells (
     workspace_id text COLLATE "C" NOT NULL,
     zoom integer NOT NULL,
     cell_column integer NOT NULL,
     cell_row integer NOT NULL,
     x double precision NOT NULL,
     y double precision NOT NULL,
     branches integer NOT NULL,
     kinds integer[] NOT NULL,
     precision_rank integer NOT NULL,
     is_point boolean NOT NULL,
     first_place integer NOT NULL,
     first_province text COLLATE "C" NOT NULL,
     PRIMARY KEY (workspace_id, zoom, cell_row, cell_column))`,
  // Which branches of a workspace stand there, and what is known of all of them.
  `CREATE TABLE branch_point_sets (
     workspace_id text PRIMARY KEY,
     content_key text NOT NULL,
     facts jsonb NOT NULL)`,
];
