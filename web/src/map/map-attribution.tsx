import type { MapProps } from './map-props.ts';
import { mapMessages } from './messages.ts';

type MapAttributionProps = { readonly [key in 'language' | 'attribution' | 'approvalNumber']: MapProps[key] };

/** Sources, date and the map-approval number, or the words that none was given. */
export function MapAttribution({ language, attribution, approvalNumber }: MapAttributionProps) {
  const words = mapMessages[language];
  const boundary = approvalNumber ? words.approval(approvalNumber) : words.boundary;
  const text = [attribution, boundary].filter(Boolean).join(' · ');
  return <p className="rounded-tl-md bg-panel px-2 py-0.5 text-right text-[11px] leading-4 text-ink-faint">{text}</p>;
}
