import { FileSpreadsheet, type LucideIcon } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { fill } from '../../i18n/fill.ts';
import { planExportWords } from '../../i18n/plan-export-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { useSitePlan } from '../sites/use-site-plan.ts';
import { useSavePlan } from './use-save-plan.ts';

type ItemProps = {
  readonly icon: LucideIcon;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

type PlanExportItemsProps = {
  /** How the menu draws an item. */
  readonly Item: ComponentType<ItemProps>;
  /** Runs what makes a file and says what came of it. */
  readonly run: (work: () => Promise<string>) => Promise<void>;
};

/** What the menu offers of the plan on screen: the workbook. */
export function PlanExportItems({ Item, run }: PlanExportItemsProps) {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(planExportWords);
  const { query, answer } = useSitePlan();
  const { steps } = useRegionPath(state.region);
  const savePlan = useSavePlan(answer);
  const isReady = answer !== null && !query.isPlaceholderData;
  const counts = { place: steps.at(-1)?.name ?? '', sites: format.count(answer?.plan?.sites.length ?? 0) };
  const contents = !isReady ? words.waits : answer.plan ? fill(words.contents, counts) : words.noPlan;
  const save = async () => fill(words.saved, { name: (await savePlan()) ?? '' });
  return (
    <>
      <p className="px-2 pt-2 text-xs text-ink-muted">{contents}</p>
      <Item icon={FileSpreadsheet} isOff={!isReady} onClick={() => void run(save)}>
        <span>
          {words.excel}
          <span className="block text-xs text-ink-faint">{words.excelNote}</span>
        </span>
      </Item>
    </>
  );
}
