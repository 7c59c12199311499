import type { Position } from './map-props.ts';

/** A seat at which a dragged site may be put down. */
export type MapSeat = { readonly id: string; readonly position: Position };

/** One site of a plan, as it is drawn. */
export type MapPlannedSite = {
  readonly id: string;
  /** From 1; stands in the mark. */
  readonly rank: number;
  readonly action: 'open' | 'upgrade';
  readonly position: Position;
  readonly isLocked: boolean;
  /** Of the best plan, but left out of the user's own choice. */
  readonly isHollow: boolean;
  /** Held by the pointer: its position is that of the seat it would be put down at. */
  readonly isDragged: boolean;
  /** One line for the tooltip, in the language shown. */
  readonly label: string;
  /** For each cluster newly covered where its line leads: the member place in reach, then the mark of the cluster. */
  readonly links: readonly (readonly Position[])[];
};

/** Next branches on the map. */
export type MapPlan = {
  readonly sites: readonly MapPlannedSite[];
  readonly reachKilometers: number;
  /** Where sites may be dragged to; empty: they stay. */
  readonly seats: readonly MapSeat[];
  /** What is said of the site that is held, in the language shown; null while none is. */
  readonly dragText: string | null;
  /** A site that is held has come to another seat. */
  readonly onDrag: (siteId: string, seatId: string) => void;
  /** It was let go at a seat; null: put back. */
  readonly onDrop: (siteId: string, seatId: string | null) => void;
};
