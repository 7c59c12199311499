import { Columns3, Minimize2 } from 'lucide-react';
import { useWords } from '../../i18n/use-words.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

type WidenButtonProps = { readonly isWide: boolean; readonly onWiden: ((isWide: boolean) => void) | null };

/** Widens the table to all its columns, and back; nothing where there is no room to widen into. */
export function WidenButton({ isWide, onWiden }: WidenButtonProps) {
  const { words } = useWords();
  if (!onWiden) return null;
  return (
    <IconButton
      icon={isWide ? Minimize2 : Columns3}
      label={isWide ? words.table.collapse : words.table.expand}
      onClick={() => onWiden(!isWide)}
    />
  );
}
