import type { Import } from '@icfm/api/imports/schema';

export type VersionGroup = { readonly current: Import; readonly older: readonly Import[] };

/** Lists with their older versions below them, the newest first; one whose successor is gone stands by itself. */
export function groupVersions(imports: readonly Import[]): VersionGroup[] {
  const byId = new Map(imports.map((each) => [each.id, each]));
  // A chain of versions names the one before each time: what has been superseded hangs below what superseded it.
  const hasSuccessor = new Set(
    imports.flatMap(({ versionOf, status }) =>
      versionOf !== null && (status === 'complete' || status === 'superseded') ? [versionOf] : [],
    ),
  );
  const isOlder = (each: Import) => each.status === 'superseded';
  const olderOf = (id: string | null): Import[] => {
    const found = id === null ? undefined : byId.get(id);
    return found && isOlder(found) ? [found, ...olderOf(found.versionOf)] : [];
  };
  return imports
    .filter((each) => !(isOlder(each) && hasSuccessor.has(each.id)))
    .map((current) => ({ current, older: current.status === 'complete' ? olderOf(current.versionOf) : [] }));
}
