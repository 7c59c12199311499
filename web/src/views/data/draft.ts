import type { ImportRequest, UploadedFile } from '@icfm/api/imports/schema';
import type { Finding, ImportKind, IntakeSettings } from '@icfm/api/intake/schema';

/** The list that the rows of a file join: a new version of it, or rows mended for it. */
export type Target = { readonly id: string; readonly title: string };

/** An import before it is one: the file as uploaded, and everything the person has decided about it so far. */
export type Draft = {
  readonly file: UploadedFile;
  readonly settings: IntakeSettings;
  readonly title: string;
  readonly asOf: string | null;
  readonly versionOf: Target | null;
  readonly addsTo: string | null;
};

/** The name of a file without its ending, as a title. */
export function titleOf(fileName: string): string {
  return (
    fileName
      .replace(/\.[A-Za-z0-9]{1,8}$/, '')
      .trim()
      .slice(0, 120) || fileName.slice(0, 120)
  );
}

export function startDraft(file: UploadedFile, versionOf: Target | null): Draft {
  const { settings, addsTo } = file.proposal;
  return { file, settings, title: versionOf?.title ?? titleOf(file.fileName), asOf: null, versionOf, addsTo };
}

/** The same draft over the file read anew: columns are proposed anew, what was said of the whole list stays. */
export function withFile(draft: Draft, file: UploadedFile): Draft {
  const { kind, relation, bankName, coordinateSystem, duplicateRule } = draft.settings;
  const proposed = file.proposal.settings;
  const isSameKind = proposed.kind === kind;
  return {
    ...draft,
    file,
    settings: {
      ...proposed,
      ...(isSameKind ? { relation, bankName, coordinateSystem: coordinateSystem ?? proposed.coordinateSystem } : {}),
      duplicateRule,
    },
    addsTo: file.proposal.addsTo,
  };
}

export function withSettings(draft: Draft, change: Partial<IntakeSettings>): Draft {
  return { ...draft, settings: { ...draft.settings, ...change } };
}

/** Another kind of list: the columns of the proposal where it is of this kind, else those whose headings say so. */
export function withKind(draft: Draft, kind: ImportKind): Draft {
  const { proposal } = draft.file;
  const isProposed = proposal.settings.kind === kind;
  return withSettings(draft, {
    kind,
    relation: kind === 'branches' ? (draft.settings.relation ?? proposal.settings.relation ?? 'own') : null,
    columns: isProposed ? proposal.settings.columns : (proposal.columnsByKind[kind] ?? {}),
    hasSpecialitiesFromNames: kind === 'branches',
    specialities: {},
  });
}

export function toRequest({ file, settings, title, asOf, versionOf, addsTo }: Draft): ImportRequest {
  return {
    fileId: file.fileId,
    fileName: file.fileName,
    title: title.trim() || titleOf(file.fileName),
    asOf,
    settings,
    versionOf: versionOf?.id ?? null,
    addsTo,
  };
}

/** Whether the file gives coordinates that need a system named. */
export function hasCoordinates({ kind, columns }: IntakeSettings): boolean {
  return (
    kind === 'branches' &&
    (columns.position !== undefined || columns.longitude !== undefined || columns.latitude !== undefined)
  );
}

/** The parts of the page, in their order. */
export type StepId = 'file' | 'list' | 'columns' | 'coordinates' | 'preview' | 'check';

/** The step in which something said about the settings can be put right. */
export function stepOf({ code }: Pick<Finding, 'code'>): StepId {
  if (/coordinate|swapped|point/.test(code)) return 'coordinates';
  if (/column|field/.test(code)) return 'columns';
  if (/bank|relation/.test(code)) return 'list';
  return 'file';
}
