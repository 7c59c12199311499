import { useQuery } from '@tanstack/react-query';
import { gapQuery } from '../api/gap-queries.ts';
import { pairingQuery } from '../api/pairing-queries.ts';
import { coverageQuery } from '../api/queries.ts';
import { useNames } from '../api/use-names.ts';
import { fill } from '../i18n/fill.ts';
import { gapListWords } from '../i18n/gap-list-words.ts';
import { metricWords } from '../i18n/metric-words.ts';
import { pairingWords } from '../i18n/pairing-words.ts';
import { slideWords } from '../i18n/slide-words.ts';
import { useFeatureWords } from '../i18n/use-feature-words.ts';
import { useWords } from '../i18n/use-words.tsx';
import { useBankTexts } from '../views/banks/use-bank-texts.ts';
import { useRateHeading } from '../views/coverage/use-rate-heading.ts';
import { countByVerdict } from '../views/coverage/verdict-at.ts';
import { useFinanceLegend } from '../views/finance/finance-legend.ts';
import { countVerdicts, isLost, keepGaps } from '../views/gaps/listed-gaps.ts';
import { useChoropleth } from '../views/metrics/use-choropleth.ts';
import { useClusterFigures } from '../views/metrics/use-cluster-figures.ts';
import { keepCorridors, servedOf } from '../views/pairing/kept-corridors.ts';
import { useView } from '../views/shell/view-context.tsx';
import { useShownChoice } from '../views/sites/use-site-plan.ts';
import { arcSymbol } from '../views/transfers/flow-symbols.ts';
import { useTransferLegend } from '../views/transfers/transfer-legend.ts';
import { kindGroup, type LegendContext, rateGroup, sectorGroup, sizeGroup, verdictGroup } from './coverage-legend.ts';
import { ringSymbol, siteSymbol } from './legend-symbols.ts';
import type { LegendEntry, LegendGroup } from './slide.ts';

type Groups = readonly LegendGroup[];

function useLegendContext(): LegendContext {
  const { state, theme } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const { name: bankName } = useBankTexts();
  return { state, theme, words, format, names, bankName };
}

/** Clusters by verdict or sector, kinds, classes of regions, sizes. */
function useCoverageLegend(): Groups {
  const context = useLegendContext();
  const { state } = context;
  const { data } = useQuery(coverageQuery(state));
  const isCounted = state.view !== 'transfers';
  const { data: ofKinds } = useQuery({ ...coverageQuery({ ...state, kinds: [] }), enabled: isCounted });
  const bySector = isCounted && state.colour === 'sector';
  const { data: ofSectors } = useQuery({ ...coverageQuery({ ...state, sectors: [] }), enabled: bySector });
  const own = useFeatureWords(metricWords);
  const { title, caption } = useRateHeading();
  const choropleth = useChoropleth();
  const figures = useClusterFigures();
  const first =
    state.colour === 'sector'
      ? sectorGroup(ofSectors?.clusters ?? [], context)
      : verdictGroup(countByVerdict(data?.clusters ?? [], state.depth), context);
  const rates = rateGroup(choropleth, [title, caption].filter(Boolean).join(' · '), context);
  return [first, kindGroup(ofKinds?.clusters ?? [], context), ...rates, ...sizeGroup(figures, own, context)];
}

/** The marks of the gap list, with the counts of its very rows. */
function useGapLegend(): Groups {
  const context = useLegendContext();
  const { state, theme, format } = context;
  const { whatIf } = useFeatureWords(gapListWords);
  const isList = state.view === 'gaps' && state.task === 'list';
  const { data } = useQuery({ ...gapQuery(state), enabled: isList });
  const { data: ofKinds } = useQuery({ ...gapQuery({ ...state, kinds: [] }), enabled: isList });
  const bySector = isList && state.colour === 'sector';
  const { data: ofSectors } = useQuery({ ...gapQuery({ ...state, sectors: [] }), enabled: bySector });
  const gaps = data?.gaps ?? [];
  const counts = { certain: 0, 'not-measured': 0, ...countVerdicts(gaps) };
  const first = bySector ? sectorGroup(ofSectors?.gaps ?? [], context) : verdictGroup(counts, context);
  const lost = keepGaps(gaps, state.verdicts).filter(isLost).length;
  const ring = { symbol: ringSymbol(theme), label: whatIf.lost, count: format.count(lost) };
  const rings = lost === 0 ? [] : [{ title: '', entries: [ring] }];
  return [first, kindGroup(ofKinds?.gaps ?? [], context), ...rings];
}

/** What the lines of corridors say: direction, whether a bank serves both ends, width by records. */
function useCorridorLegend(): Groups {
  const { state, theme } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(pairingWords);
  const isShown = state.view === 'gaps' && state.task === 'corridors';
  const { data } = useQuery({ ...pairingQuery(state), enabled: isShown });
  if (!data) return [];
  const drawn = keepCorridors(data, state.served);
  const paired = drawn.filter((corridor) => servedOf(corridor) === 'paired').length;
  const lines = state.bank === null ? own.legend.ofAll : own.legend.ofBank;
  const line = (isDashed: boolean, label: string, count: string | null): LegendEntry => ({
    symbol: arcSymbol({ colour: null, widthPixels: 4, isDashed }, theme),
    label,
    count,
  });
  const counts = { count: format.count(drawn.length), total: format.count(data.corridors.length) };
  return [
    {
      title: own.legend.title,
      entries: [
        line(false, words.legend.flowDirection, null),
        line(false, lines.paired, format.count(paired)),
        line(true, lines.unpaired, format.count(drawn.length - paired)),
      ],
    },
    { title: `${words.legend.flowWeight} · ${fill(own.legend.drawn, counts)}`, entries: [] },
  ];
}

/** The marks of planned sites, of those kinds that the map shows. */
function usePlanLegend(): Groups {
  const { theme } = useView();
  const { format } = useWords();
  const words = useFeatureWords(slideWords);
  const { plan, pick } = useShownChoice();
  const shown = (pick ?? plan)?.sites ?? [];
  if (shown.length === 0) return [];
  const chosen = new Set(shown.map(({ id }) => id));
  const left = pick === null ? [] : (plan?.sites ?? []).filter(({ id }) => !chosen.has(id));
  const usual = { isHollow: false, isLocked: false };
  const count = (action: 'open' | 'upgrade') => shown.filter((site) => site.action === action).length;
  const entries = [
    { look: { ...usual, action: 'open' as const }, label: words.planned, count: count('open') },
    { look: { ...usual, action: 'upgrade' as const }, label: words.upgraded, count: count('upgrade') },
    { look: { ...usual, action: 'open' as const, isHollow: true }, label: words.leftOut, count: left.length },
  ].filter((entry) => entry.count > 0);
  return [
    {
      title: words.sites,
      entries: entries.map(({ look, label, count: found }) => ({
        symbol: siteSymbol(look, theme),
        label,
        count: format.count(found),
      })),
    },
  ];
}

/** The legend of the view around it as plain data, with the counts of the screen. */
export function useLegend(): Groups {
  const { view, task, tool, transfers, financeMap } = useView().state;
  const coverage = useCoverageLegend();
  const gaps = useGapLegend();
  const corridors = useCorridorLegend();
  const plan = usePlanLegend();
  const flows = useTransferLegend();
  const finance = useFinanceLegend();
  if (view === 'coverage') return coverage;
  if (view === 'gaps') return { list: gaps, corridors, sites: [...coverage, ...plan], scenarios: coverage }[task];
  // A chart names what it draws where it draws it.
  if (tool === 'flow-charts') return [];
  const isFilled = transfers === 'finance' && financeMap !== 'none';
  return [...(isFilled ? [] : (flows ?? [])), ...(finance ?? [])];
}
