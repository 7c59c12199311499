import type { NearestBranch } from '@icfm/api/coverage/schema';
import { kilometersCell, textCell, unknownCell } from './cells.ts';
import type { Cell, Field, FieldContext } from './field.ts';

/** Kilometres that order a row for which no such branch is known anywhere: its gap is the widest. */
export const beyondAll = 1e5;

type Near = Pick<NearestBranch, 'nameZh' | 'bankName' | 'distanceKilometers'>;

/** A nearest branch as columns: `id` is the distance, and with `Lower`, `Upper`, `Branch` and `Bank` after it the rest. */
export type BandPlan<Row> = {
  readonly id: string;
  readonly headers: { readonly [part in 'estimate' | 'lower' | 'upper' | 'branch']: string };
  /** The column of the branch's bank; null where it is the bank asked about. */
  readonly bankHeader: string | null;
  readonly find: (row: Row) => Near | null;
  /** What is said where no such branch is known. */
  readonly none: string;
  /** Of the distance and of its bounds; wide enough for long headings if absent. */
  readonly widthPixels?: number;
};

/** The distance with its bounds as a second line, or that both lie in one unit. */
function estimateCell({ distanceKilometers: band }: Near, context: FieldContext): Cell {
  const note = band.isInside ? context.words.distance.inside : context.format.range(band);
  return { ...kilometersCell(band.estimate, context), note };
}

type Say<Row> = (write: (near: Near) => Cell) => Field<Row>['cell'];

function branchFields<Row>({ id, headers, bankHeader }: BandPlan<Row>, say: Say<Row>): Field<Row>[] {
  const text = { unit: null, kind: 'text' } as const;
  const branch = say(({ nameZh }) => textCell(nameZh));
  const named: Field<Row> = { ...text, id: `${id}Branch`, header: headers.branch, widthPixels: 240, cell: branch };
  if (bankHeader === null) return [named];
  const bank = say(({ bankName }) => textCell(bankName));
  return [{ ...text, id: `${id}Bank`, header: bankHeader, widthPixels: 128, cell: bank }, named];
}

/** Distance, of which bank where that is asked, its bounds, and which branch. */
export function bandFields<Row>(plan: BandPlan<Row>, context: FieldContext): Field<Row>[] {
  const { id, headers, find, widthPixels = 152 } = plan;
  const none = unknownCell(plan.none);
  const say: Say<Row> = (write) => (row) => {
    const near = find(row);
    return near ? write(near) : none;
  };
  const kilometers = { unit: 'km', kind: 'distance', widthPixels } as const;
  const bound = (part: 'lower' | 'upper') =>
    say(({ distanceKilometers }) => kilometersCell(distanceKilometers[part], context));
  return [
    {
      ...kilometers,
      id,
      header: headers.estimate,
      cell: say((near) => estimateCell(near, context)),
      order: (row) => find(row)?.distanceKilometers.estimate ?? beyondAll,
    },
    { ...kilometers, id: `${id}Lower`, header: headers.lower, cell: bound('lower') },
    { ...kilometers, id: `${id}Upper`, header: headers.upper, cell: bound('upper') },
    ...branchFields(plan, say),
  ];
}
