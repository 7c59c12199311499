import { createHash } from 'node:crypto';
import type { Catalogue } from '@icfm/data/catalogue';
import type { Steps } from '../measures/steps.ts';
import { applySpecialities } from './apply-specialities.ts';
import type { BranchSet } from './branch-set.ts';
import type { ImportedData, ImportedList } from './imported-data.ts';
import { joinedCompleteness } from './joined-completeness.ts';
import { mergeBranches } from './merge-branches.ts';
import { mergeClusters } from './merge-clusters.ts';
import { type ModelList, modelSteps, type ReadModel } from './read-model.ts';
import { runGently } from './run-gently.ts';

/**
 * The bundled data and what a workspace has imported as one model, built with pauses so that others are answered
 * meanwhile. The bundled model is left as it is, and what hangs on regions alone is shared with it.
 */
export function buildWorkspaceModel(base: ReadModel, imported: ImportedData): Promise<ReadModel> {
  return runGently(workspaceModelSteps(base, imported));
}

/** The same in steps. */
export function* workspaceModelSteps(base: ReadModel, imported: ImportedData): Steps<ReadModel> {
  const { lists, workspaceId, beyond } = imported;
  const modes = effectiveModes(imported);
  const bundled = <Thing>(kind: keyof typeof modes, things: readonly Thing[]) =>
    modes[kind] === 'replace' ? [] : things;
  const { branches, merged, keptAs } = yield* mergeBranches([
    // The newest first: what was brought later is what holds.
    ...lists.map((list) => list.branches).reverse(),
    bundled('branches', base.catalogue.branches),
  ]);
  const changed = yield* applySpecialities(branches, lists, keptAs);
  const joined = mergeClusters([bundled('clusters', base.catalogue.clusters), ...lists.map((list) => list.clusters)]);
  const flows = [...bundled('flows', base.catalogue.flows), ...lists.flatMap((list) => list.flows)];
  yield;
  const facts = { ...base.catalogue, branches: [...changed], clusters: joined.clusters, flows };
  const catalogue: Catalogue = {
    ...facts,
    completeness: joinedCompleteness(facts, lists, beyond),
    version: versionOf(base, imported),
  };
  yield;
  return yield* modelSteps(catalogue, {
    gazetteer: base.gazetteer,
    workspaceId,
    lists: lists.map((list) => describeList(list, beyond)),
    modes,
    merged: { branches: beyond?.merged ?? merged, clusters: joined.merged },
    beyond,
  });
}

/** Where no imported list of a kind counts there is nothing to replace the bundled one by. */
function effectiveModes({ modes, lists }: ImportedData): ImportedData['modes'] {
  const modeOf = (kind: keyof typeof modes) => (lists.some((list) => list.kind === kind) ? modes[kind] : 'join');
  return { branches: modeOf('branches'), clusters: modeOf('clusters'), flows: modeOf('flows') };
}

function describeList({ id, title, kind, asOf, ...list }: ImportedList, beyond: BranchSet | null): ModelList {
  return { id, title, kind, asOf, count: beyond?.countOf.get(id) ?? list[kind].length };
}

/** Equal for equal data of one workspace; nothing of its name can be read from it. */
function versionOf(base: ReadModel, { workspaceId, version }: ImportedData): string {
  return createHash('sha256')
    .update(JSON.stringify([base.version, workspaceId, version]))
    .digest('hex')
    .slice(0, 12);
}
