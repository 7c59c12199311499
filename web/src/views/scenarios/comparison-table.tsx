import type { PlannedSite, SitesAnswer } from '@icfm/api/sites/schema';
import { type ReactNode, useMemo } from 'react';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { planParameterWords } from '../../i18n/plan-parameter-words.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { PlanMark } from '../../map/layers/plan-mark.tsx';
import { useView } from '../shell/view-context.tsx';
import { type ComparisonRow, comparisonRows } from './comparison-rows.ts';
import { differenceSentence } from './difference-sentence.ts';
import { parameterText } from './parameter-text.ts';
import { differingParameters, type PlanState } from './scenario-address.ts';
import { differenceOf, splitSites } from './scenario-comparison.ts';
import { useParameterContext } from './use-parameter-context.ts';

export type ComputedScenario = {
  readonly name: string;
  readonly state: PlanState;
  readonly answer: SitesAnswer;
};

type PairProps = { readonly one: ComputedScenario; readonly other: ComputedScenario };

const labelLook = 'py-1 pr-2 text-left align-top font-normal text-ink-muted';
const cellLook = 'py-1 pl-2 align-top break-words';

/** Which covers more, by how much, at what cost. */
function Difference({ one, other }: PairProps) {
  const words = useFeatureWords(scenarioWords).compare;
  const { format } = useWords();
  const difference = differenceOf(one.answer, other.answer);
  const coveredWeight = one.answer.plan?.coveredWeight;
  if (!difference || coveredWeight === undefined) return null;
  const names = { one: one.name, other: other.name, coveredWeight };
  return <p className="text-sm leading-6 text-pretty">{differenceSentence(difference, names, { words, format })}</p>;
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="pt-3 pb-1 text-left text-xs font-semibold text-ink-muted">
          {label}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

/** Values that differ stand out; those alike stay quiet. */
function Row({ id, label, values }: ComparisonRow) {
  const isAlike = values[0] === values[1];
  return (
    <tr data-row={id} className="border-t border-line">
      <th scope="row" className={labelLook}>
        {label}
      </th>
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the two scenarios
        <td key={at} className={`${cellLook} ${isAlike ? 'text-ink-muted' : 'font-medium'}`}>
          {value}
        </td>
      ))}
    </tr>
  );
}

function ParameterRows({ one, other }: PairProps) {
  const words = useFeatureWords(scenarioWords);
  const { parameter } = useFeatureWords(planParameterWords);
  const answers = useMemo(() => [one.answer, other.answer], [one.answer, other.answer]);
  const context = useParameterContext(answers);
  const names = differingParameters(one.state, other.state);
  if (names.length === 0) {
    return (
      <tr>
        <td colSpan={3} className="py-1 text-ink-muted">
          {words.compare.sameParameters}
        </td>
      </tr>
    );
  }
  return names.map((name) => (
    <Row
      key={name}
      id={name}
      label={parameter[name]}
      values={[one, other].map(({ state }) => parameterText(name, state, context))}
    />
  ));
}

type SiteListProps = { readonly title: string; readonly sites: readonly PlannedSite[] };

function SiteList({ title, sites }: SiteListProps) {
  const words = useFeatureWords(scenarioWords).compare;
  const names = useNames();
  return (
    <div className="min-w-0 flex-1 basis-40">
      <h3 className="text-xs font-medium text-ink-muted">{title}</h3>
      <p className="text-sm break-words">{sites.length === 0 ? words.noSites : sites.map(names.of).join(' · ')}</p>
    </div>
  );
}

function SiteLists({ one, other }: PairProps) {
  const words = useFeatureWords(scenarioWords).compare;
  const { format } = useWords();
  const { both, onlyOne, onlyOther } = splitSites(one.answer.plan, other.answer.plan);
  const titled = (template: string, sites: readonly PlannedSite[], name = '') =>
    fill(template, { name, count: format.count(sites.length) });
  return (
    <section aria-label={words.siteLists} className="flex flex-wrap gap-3">
      <SiteList title={titled(words.both, both)} sites={both} />
      <SiteList title={titled(words.onlyIn, onlyOne, one.name)} sites={onlyOne} />
      <SiteList title={titled(words.onlyIn, onlyOther, other.name)} sites={onlyOther} />
    </section>
  );
}

function TableHead({ one, other }: PairProps) {
  const { theme } = useView();
  const words = useFeatureWords(scenarioWords).compare;
  return (
    <thead>
      <tr className="border-b border-line-strong">
        <th scope="col" className={labelLook}>
          <span className="sr-only">{words.measure}</span>
        </th>
        {[one, other].map(({ name }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the two scenarios
          <th key={at} scope="col" className={`${cellLook} text-left font-semibold`}>
            <PlanMark theme={theme} action="open" isHollow={at === 1} isLocked={false} height={18} />
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Two computed scenarios measure by measure, the parameters that differ, and the sites in common and apart. */
export function ComparisonTable({ one, other, isWide }: PairProps & { readonly isWide: boolean }) {
  const words = useFeatureWords(scenarioWords);
  const { format } = useWords();
  const rows = comparisonRows([one.answer, other.answer], { words, format });
  return (
    <div className="space-y-3">
      <Difference one={one} other={other} />
      <table className={`w-full table-fixed ${isWide ? 'text-sm' : 'text-xs'}`}>
        <caption className="sr-only">{words.compare.table}</caption>
        <colgroup>
          <col className="w-[34%]" />
        </colgroup>
        <TableHead one={one} other={other} />
        <Group label={words.compare.results}>
          {rows.map((row) => (
            <Row key={row.id} {...row} />
          ))}
        </Group>
        <Group label={words.compare.parameters}>
          <ParameterRows one={one} other={other} />
        </Group>
      </table>
      <SiteLists one={one} other={other} />
      <p className="text-xs text-ink-muted">
        {words.compare.computedAnew} {fill(words.compare.mapNote, { one: one.name, other: other.name })}
      </p>
    </div>
  );
}
