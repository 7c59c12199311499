import { accessSteps } from '../access/measure-access.ts';
import { coverageSteps } from '../coverage/measure-coverage.ts';
import type { CoverageParameters } from '../coverage/schema.ts';
import type { Language } from '../http/language.ts';
import { finish, type Steps } from '../measures/steps.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { formatIn } from './brief-format.ts';
import type { BriefQuestion } from './brief-question.ts';
import { fill, wordsIn } from './brief-words.ts';
import type { BriefContent } from './content.ts';
import { describeDepths } from './describe-depths.ts';
import { describeFigures } from './describe-figures.ts';
import { describeGaps } from './describe-gaps.ts';
import { describeKinds } from './describe-kinds.ts';
import { describeMap } from './describe-map.ts';
import { describeNotes } from './describe-notes.ts';
import { describeParameters } from './describe-parameters.ts';
import { placeName, placePath } from './describe-place.ts';
import { describeRegions } from './describe-regions.ts';
import { pageAddress } from './page-address.ts';

export interface BriefRequest {
  parameters: CoverageParameters;
  language: Language;
  publicUrl: string;
}

/** All that the brief of a place says, or null where the region is not known. */
export function buildBrief(model: ReadModel, request: BriefRequest): BriefContent | null {
  return finish(briefSteps(model, request));
}

/** The same in steps. */
export function* briefSteps(model: ReadModel, request: BriefRequest): Steps<BriefContent | null> {
  const question = yield* ask(model, request);
  if (question === null) return null;
  const { words, format, coverage } = question;
  const { language, publicUrl, parameters } = request;
  const place = placeName(coverage.scope, question);
  return {
    language,
    title: words.title,
    subject: words.subject,
    place,
    path: placePath(coverage.scope, question),
    asOf: fill(words.asOf, { asOf: format.month(coverage.dataAsOf) }),
    parameters: describeParameters(question),
    headline: describeHeadline(question, place),
    depths: describeDepths(question),
    kinds: describeKinds(question),
    figures: describeFigures(question),
    map: describeMap(question),
    gaps: describeGaps(question),
    regions: describeRegions(question),
    notes: describeNotes(question),
    page: { label: words.notes.page, url: pageAddress(publicUrl, language, parameters) },
    version: coverage.dataVersion,
    fileName: `${[place, words.title, coverage.dataAsOf].join('-').replaceAll(/[\s,/\\]+/g, '-')}.pdf`,
    dated: dayOf(coverage.dataAsOf),
  };
}

function* ask(model: ReadModel, { parameters, language }: BriefRequest): Steps<BriefQuestion | null> {
  const coverage = yield* coverageSteps(model, parameters);
  const access = yield* accessSteps(model, { ...parameters, addedBank: null });
  if (coverage === null || access === null) return null;
  const nationAccess =
    parameters.region === 'nation'
      ? access
      : yield* accessSteps(model, { ...parameters, region: 'nation', addedBank: null });
  if (nationAccess === null) return null;
  return { model, language, words: wordsIn(language), format: formatIn(language), coverage, access, nationAccess };
}

function describeHeadline({ words, format, coverage }: BriefQuestion, place: string): string {
  const { clusters, specialised } = coverage.scope.summary;
  if (clusters === 0) return fill(words.headline.empty, { place });
  return fill(words.headline.specialised, {
    place,
    clusters: format.count(clusters),
    certain: format.count(specialised.certain),
    possible: format.count(specialised.possible),
    noneKnown: format.count(specialised.noneKnown),
    reach: format.decimal(coverage.parameters.reachKilometers),
  });
}

/** A year or month stands for its first day. */
function dayOf(iso: string): number {
  const time = Date.parse(`${iso}-01-01`.slice(0, 10));
  return Number.isNaN(time) ? 0 : time;
}
