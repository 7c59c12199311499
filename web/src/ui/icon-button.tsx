import type { LucideIcon } from 'lucide-react';

type IconButtonProps = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onClick: () => void;
  readonly isExpanded?: boolean;
  readonly className?: string;
};

/** A button that shows a picture and says its name. */
export function IconButton({ icon: Icon, label, onClick, isExpanded, className = '' }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-expanded={isExpanded}
      onClick={onClick}
      className={`grid size-8 shrink-0 cursor-pointer place-items-center rounded-lg text-ink-muted hover:bg-panel-hover hover:text-ink ${className}`}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
