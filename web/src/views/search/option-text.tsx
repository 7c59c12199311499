import { useNames } from '../../api/use-names.ts';
import type { Option } from './search-groups.ts';

/** One hit: its name, and what tells it from others of the same name. */
export function OptionText({ option }: { readonly option: Option }) {
  const names = useNames();
  const { hit } = option;
  return (
    <span className="flex items-baseline gap-2">
      <span className="min-w-0 flex-1 truncate text-sm">{names.of(hit)}</span>
      <span className="text-xs text-ink-muted">{option.group === 'places' ? hit.id : ''}</span>
    </span>
  );
}
