import { CalendarClock, ChartNetwork } from 'lucide-react';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useView } from '../shell/view-context.tsx';

const tools = [
  { tool: 'flow-charts', icon: ChartNetwork, label: 'charts' },
  { tool: 'time', icon: CalendarClock, label: 'time' },
] as const;

/** What can be opened beside the map of transfers; what is open is pressed. */
export function TransferTools() {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  return tools.map(({ tool, icon: Icon, label }) => {
    const isOpen = state.tool === tool;
    return (
      <button
        key={tool}
        type="button"
        data-tool={tool}
        aria-pressed={isOpen}
        onClick={() => set({ tool: isOpen ? null : tool })}
        className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line px-2.5 text-xs whitespace-nowrap hover:border-line-strong hover:bg-panel-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent-strong"
      >
        <Icon size={14} aria-hidden />
        {words[label]}
      </button>
    );
  });
}
