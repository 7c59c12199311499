import { FileDown } from 'lucide-react';
import { toolWords } from '../../i18n/tool-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';

/** Over the whole window while a file is carried over it. */
export function DropVeil() {
  const words = useFeatureWords(toolWords);
  return (
    <div className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-panel border-2 border-dashed border-accent bg-panel/80">
      <p className="flex items-center gap-3 rounded-panel bg-panel-solid px-6 py-4 text-base font-semibold shadow-panel">
        <FileDown size={22} aria-hidden className="text-accent" />
        {words.dropHere}
      </p>
    </div>
  );
}
