type MapTooltipProps = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };

const gap = 14;

/** One line beside the pointer, on the side with room. */
export function MapTooltip({ text, x, y, width }: MapTooltipProps) {
  const isRight = x > width * 0.66;
  const side = isRight ? { right: width - x + gap } : { left: x + gap };
  return (
    <div
      role="tooltip"
      className="pointer-events-none absolute z-10 max-w-[min(28rem,70vw)] truncate rounded-md border border-line bg-panel-solid px-2.5 py-1 text-[13px] text-ink shadow-panel"
      style={{ top: y + gap, ...side }}
    >
      {text}
    </div>
  );
}
