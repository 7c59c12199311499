import { useWords } from '../../i18n/use-words.tsx';
import { useView } from './view-context.tsx';

/** On the untouched national picture, one line that says what to try. */
export function Hint() {
  const { state } = useView();
  const { words } = useWords();
  const { view, region, selected, verdicts, kinds, sectors, camera, isFragile } = state;
  const isTouched = view !== 'coverage' || region !== 'nation' || selected !== null || camera !== null || isFragile;
  if (isTouched || verdicts.length + kinds.length + sectors.length > 0) return null;
  return (
    <p className="max-w-full rounded-full border border-line bg-panel px-4 py-1.5 text-xs text-ink-muted shadow-panel">
      {words.app.hint}
    </p>
  );
}
