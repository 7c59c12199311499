import { CalendarClock, ChartLine, Columns3, Pin, PinOff } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { toolWords } from '../../i18n/tool-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { analysisTools, mostPins } from '../../state/url.ts';
import { canPin, readPins } from '../compare/read-pins.ts';
import { useView } from '../shell/view-context.tsx';

const icons = { compare: Columns3, charts: ChartLine, time: CalendarClock } as const;

const look =
  'inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line px-2.5 text-xs whitespace-nowrap hover:border-line-strong hover:bg-panel-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent-strong disabled:cursor-not-allowed disabled:text-ink-faint';

function PinButton() {
  const { state, set } = useView();
  const words = useFeatureWords(toolWords);
  const { region } = state;
  const pins = readPins(state.pins).kept;
  const isPinned = pins.includes(region);
  const isFull = !isPinned && pins.length >= mostPins;
  const Icon = isPinned ? PinOff : Pin;
  const label = isPinned ? words.unpin : words.pin;
  const reason = isFull ? fill(words.full, { most: mostPins }) : canPin(region) ? null : words.cannotPin;
  const next = isPinned ? pins.filter((each) => each !== region) : [...pins, region];
  return (
    <button
      type="button"
      aria-label={label}
      title={reason ?? label}
      disabled={reason !== null}
      onClick={() => set({ pins: next })}
      className={look}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}

/** What can be opened beside the map for the place shown; what is open is pressed. */
export function ToolBar() {
  const { state, set } = useView();
  const words = useFeatureWords(toolWords);
  const pinned = readPins(state.pins).kept.length;
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{words.tools}</legend>
      {analysisTools.map((tool) => {
        const Icon = icons[tool];
        const isOpen = state.tool === tool;
        return (
          <button
            key={tool}
            type="button"
            data-tool={tool}
            aria-pressed={isOpen}
            onClick={() => set({ tool: isOpen ? null : tool })}
            className={look}
          >
            <Icon size={14} aria-hidden />
            {words[tool]}
            {tool === 'compare' && pinned > 0 ? (
              <span className="min-w-4 rounded-full bg-accent px-1 text-center text-[11px] leading-4 font-semibold text-on-accent">
                {pinned}
              </span>
            ) : null}
          </button>
        );
      })}
      <PinButton />
    </fieldset>
  );
}
