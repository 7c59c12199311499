import { ShieldCheck } from 'lucide-react';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useImporting } from '../data/import-context.tsx';
import { quietLook } from '../data/look.ts';

/** The second way beside the drop zone: the list stays in the browser. Chosen before a file is, so that none slips out. */
export function PrivateEntry() {
  const words = useFeatureWords(privateWords).entry;
  const { setStage } = useImporting();
  return (
    <section aria-label={words.open} className="flex flex-wrap items-center gap-3 rounded-panel border border-line p-4">
      <ShieldCheck size={24} aria-hidden className="shrink-0 text-accent" />
      <div className="min-w-52 flex-1">
        <p className="text-sm font-semibold">{words.title}</p>
        <p className="mt-0.5 text-sm text-ink-muted text-pretty">{words.hint}</p>
      </div>
      <button
        type="button"
        onClick={() => setStage({ kind: 'private', file: null, list: null })}
        className={`${quietLook} h-10`}
      >
        {words.open}
      </button>
    </section>
  );
}
