import { FileDown, ShieldCheck } from 'lucide-react';
import { toolWords } from '../../i18n/tool-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useImporting } from '../data/import-context.tsx';

/** Over the whole window while a file is carried over it: says where the file will be read. */
export function DropVeil() {
  const words = useFeatureWords(toolWords);
  const isPrivate = useImporting().stage.kind === 'private';
  const Icon = isPrivate ? ShieldCheck : FileDown;
  return (
    <div className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-panel border-2 border-dashed border-accent bg-panel/80">
      <p className="flex items-center gap-3 rounded-panel bg-panel-solid px-6 py-4 text-base font-semibold shadow-panel">
        <Icon size={22} aria-hidden className="text-accent" />
        {isPrivate ? words.dropPrivate : words.dropHere}
      </p>
    </div>
  );
}
