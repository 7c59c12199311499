import type { NearestBranch } from '@icfm/api/coverage/schema';
import { kilometersCell, textCell, unknownCell } from './cells.ts';
import type { Cell, Field, FieldContext } from './field.ts';
import { beyondAll } from './nearest-fields.ts';

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
};

/** The distance with its bounds as a second line, or that both lie in one unit. */
function estimateCell({ distanceKilometers: band }: Near, context: FieldContext): Cell {
  const note = band.isInside ? context.words.distance.inside : context.format.range(band);
  return { ...kilometersCell(band.estimate, context), note };
}

/** Distance, its bounds, and which branch of which bank. */
export function bandFields<Row>(plan: BandPlan<Row>, context: FieldContext): Field<Row>[] {
  const { id, headers, bankHeader, find } = plan;
  const none = unknownCell(plan.none);
  const say = (write: (near: Near) => Cell) => (row: Row) => {
    const near = find(row);
    return near ? write(near) : none;
  };
  const kilometers = { unit: 'km', kind: 'distance', widthPixels: 152 } as const;
  const text = { unit: null, kind: 'text' } as const;
  const bound = (part: 'lower' | 'upper') =>
    say(({ distanceKilometers }) => kilometersCell(distanceKilometers[part], context));
  const bank: Field<Row>[] =
    bankHeader === null
      ? []
      : [
          {
            ...text,
            id: `${id}Bank`,
            header: bankHeader,
            widthPixels: 128,
            cell: say(({ bankName }) => textCell(bankName)),
          },
        ];
  return [
    {
      ...kilometers,
      id,
      header: headers.estimate,
      cell: say((near) => estimateCell(near, context)),
      order: (row) => find(row)?.distanceKilometers.estimate ?? beyondAll,
    },
    ...bank,
    { ...kilometers, id: `${id}Lower`, header: headers.lower, cell: bound('lower') },
    { ...kilometers, id: `${id}Upper`, header: headers.upper, cell: bound('upper') },
    {
      ...text,
      id: `${id}Branch`,
      header: headers.branch,
      widthPixels: 240,
      cell: say(({ nameZh }) => textCell(nameZh)),
    },
  ];
}
