import type { MapProps } from './map-props.ts';
import { approvalText } from './messages.ts';

type MapAttributionProps = Pick<MapProps, 'language' | 'attribution' | 'approvalNumber'>;

/** Sources, date and the map-approval number, or the words that none was given. */
export function MapAttribution({ language, attribution, approvalNumber }: MapAttributionProps) {
  const text = [attribution, approvalText(language, approvalNumber)].filter(Boolean).join(' · ');
  return <p className="rounded-tl-md bg-panel px-2 py-0.5 text-right text-[11px] leading-4 text-ink-faint">{text}</p>;
}
