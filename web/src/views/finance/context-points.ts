import type { ContextStatement } from '@icfm/api/transfer-context/schema';
import type { TransferUnit } from '@icfm/api/transfers/schema';

type DrawnKind = 'zone' | 'event';

/** Statements of one kind about one place: what one mark on the map stands for. */
export type ContextPlace = {
  /** `<kind>-<adcode>`. */
  readonly id: string;
  readonly kind: DrawnKind;
  readonly unit: TransferUnit;
  readonly statements: readonly ContextStatement[];
};

/** Zones and events by place; totals and groups of origins are no place to go to, and never drawn. */
export function contextPlaces(statements: readonly ContextStatement[], kinds: readonly DrawnKind[]): ContextPlace[] {
  const places = new Map<string, { kind: DrawnKind; unit: TransferUnit; statements: ContextStatement[] }>();
  for (const statement of statements) {
    const kind = kinds.find((each) => each === statement.kind);
    if (!kind) continue;
    for (const unit of statement.places) {
      const key = `${kind}-${unit.id}`;
      const known = places.get(key) ?? { kind, unit, statements: [] };
      known.statements.push(statement);
      places.set(key, known);
    }
  }
  return [...places].map(([id, place]) => ({ id, ...place }));
}

/** Kinds of the layers that the address shows. */
export function shownKinds(context: readonly ('zones' | 'events')[]): DrawnKind[] {
  return context.map((layer) => (layer === 'zones' ? 'zone' : 'event'));
}
