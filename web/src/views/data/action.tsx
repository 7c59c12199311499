import type { LucideIcon } from 'lucide-react';
import { smallLook } from './look.ts';

type ActionProps = {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Said where the label is short for it. */
  readonly name?: string;
  readonly onClick: () => void;
  readonly isOpen?: boolean;
  readonly isOff?: boolean;
};

/** One of the things that can be done to an entry of a list. */
export function Action({ icon: Icon, label, name, onClick, isOpen, isOff }: ActionProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-expanded={isOpen}
      disabled={isOff}
      onClick={onClick}
      className={smallLook}
    >
      <Icon size={14} aria-hidden />
      {label}
    </button>
  );
}
