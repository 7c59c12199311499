import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { StageDialog } from './stage-dialog.tsx';

const keys = [
  { name: 'next', keys: ['→', 'PageDown', 'Space', 'Enter'] },
  { name: 'back', keys: ['←', 'PageUp', 'Backspace'] },
  { name: 'ends', keys: ['Home', 'End'] },
  { name: 'number', keys: ['0–9', 'Enter'] },
  { name: 'black', keys: ['B', '.'] },
  { name: 'white', keys: ['W', ','] },
  { name: 'full', keys: ['F'] },
  { name: 'list', keys: ['L'] },
  { name: 'notes', keys: ['N'] },
  { name: 'motion', keys: ['P'] },
  { name: 'help', keys: ['?'] },
  { name: 'leave', keys: ['Esc'] },
] as const;

/** The keys of a presentation. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const words = useFeatureWords(presentWords);
  return (
    <StageDialog title={words.help} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-base">
        {keys.map(({ name, keys: of }) => (
          <div key={name} className="contents">
            <dt className="flex flex-wrap gap-1">
              {of.map((key) => (
                <kbd key={key} className="rounded-md border border-line-strong bg-panel-sunken px-2 text-sm leading-6">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{words.keys[name]}</dd>
          </div>
        ))}
      </dl>
    </StageDialog>
  );
}
