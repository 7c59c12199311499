import type { RefObject } from 'react';
import type { MapPadding } from '../../map/map-props.ts';

/** Where the map is on the page, and what panels cover of it. */
export type MapRoom = { readonly frame: RefObject<HTMLElement | null>; readonly padding: MapPadding };
