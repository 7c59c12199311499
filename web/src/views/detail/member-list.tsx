import type { ClusterCoverageDetail } from '@icfm/api/coverage/schema';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { VerdictMark } from '../../map/marks.tsx';
import type { Depth } from '../../state/url.ts';
import { distanceWords } from '../coverage/distance-words.ts';
import { useView } from '../shell/view-context.tsx';

type MemberListProps = { readonly detail: ClusterCoverageDetail; readonly depth: Depth };

/** The member places with the verdict of each; the core first. */
export function MemberList({ detail, depth }: MemberListProps) {
  const { theme, select, setHovered } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const { kind } = detail.coverage;
  return (
    <ul className="-mx-2">
      {detail.members.map((member) => {
        const verdict = depth === 'matched' ? member.matched : member.specialised;
        const band = member.nearestSpecialised?.distanceKilometers;
        return (
          <li key={member.adcode}>
            <button
              type="button"
              onClick={() => select({ kind: 'place', id: member.adcode })}
              onPointerEnter={() => setHovered(`place:${member.adcode}`)}
              onPointerLeave={() => setHovered(null)}
              className="flex w-full cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-left text-sm hover:bg-panel-hover"
            >
              <VerdictMark verdict={verdict} kind={kind} theme={theme} size={16} />
              <span className="flex-1">
                {names.of(member)}
                {member.isCore ? (
                  <span className="ml-1.5 rounded bg-panel-sunken px-1 text-xs text-ink-muted">
                    {words.cluster.core}
                  </span>
                ) : null}
                <span className="sr-only">, {words.verdict[verdict]}</span>
              </span>
              <span className="text-xs text-ink-muted">
                {band ? distanceWords(band, words, format) : words.distance.none}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
