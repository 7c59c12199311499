import { TriangleAlert } from 'lucide-react';
import { useWords } from '../../i18n/use-words.tsx';
import { ListError } from '../../private/start-worker.ts';

type ListFailureProps = { readonly title: string; readonly error: Error };

/** Why the list could not be read, in the words of whatever read it. */
export function ListFailure({ title, error }: ListFailureProps) {
  const { language, words } = useWords();
  return (
    <div role="alert" className="m-4 space-y-1 rounded-lg bg-warning-soft p-3 text-sm">
      <p className="flex gap-2 font-medium">
        <TriangleAlert size={18} aria-hidden className="mt-0.5 shrink-0 text-warning" />
        {title}
      </p>
      <p className="break-words">{error instanceof ListError ? error.detail[language] : words.error.title}</p>
    </div>
  );
}
