import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useShortName } from '../coverage/use-region-names.ts';
import type { Option } from './search-groups.ts';

/** One hit: its name, and of a place its level and code, which tell it from others of the same name. */
export function OptionText({ option }: { readonly option: Option }) {
  const { hit } = option;
  const names = useNames();
  const { words } = useWords();
  const nameRegion = useShortName();
  const { level } = hit;
  const name = level === null ? names.of(hit) : nameRegion({ ...hit, level });
  return (
    <>
      <span className="min-w-0 truncate">{name}</span>
      {level === null ? null : (
        <span className="shrink-0 text-xs text-ink-muted">
          {words.level[level]} · {hit.id}
        </span>
      )}
    </>
  );
}
