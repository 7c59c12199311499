import { Telescope } from 'lucide-react';
import type { ReactNode } from 'react';
import { quietLook } from '../data/look.ts';

type Way = { readonly label: string; readonly onClick: () => void };

type PresentNoteProps = { readonly children: ReactNode; readonly ways: readonly Way[] };

/** Why nothing is presented, and the ways on. */
export function PresentNote({ children, ways }: PresentNoteProps) {
  return (
    <main className="grid h-full place-items-center bg-panel-solid p-6">
      <div role="alert" className="max-w-lg space-y-4 text-lg">
        <Telescope size={32} aria-hidden className="text-accent" />
        <p>{children}</p>
        <div className="flex flex-wrap gap-2">
          {ways.map(({ label, onClick }) => (
            <button key={label} type="button" onClick={onClick} className={quietLook}>
              {label}
            </button>
          ))}
        </div>
      </div>
    </main>
  );
}
