import {
  Braces,
  ClipboardCopy,
  FileSpreadsheet,
  FileText,
  ImageDown,
  Link2,
  type LucideIcon,
  Sheet,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { apiUrl } from '../../api/get-json.ts';
import { coverageTerms } from '../../api/queries.ts';
import { copyText } from '../../export/copy-text.ts';
import { writeTsv } from '../../export/tsv.ts';
import { dataLinkWords } from '../../i18n/data-link-words.ts';
import { type ExportWords, exportWords } from '../../i18n/export-words.ts';
import { fill } from '../../i18n/fill.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { languages, type UrlState } from '../../state/url.ts';
import { Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { type Export, permalinkOf, saveCsv, tableOf, useExport, useSaveXlsx } from './use-export.ts';

const PlanExportItems = lazy(() =>
  import('../scenarios/plan-export-items.tsx').then((module) => ({ default: module.PlanExportItems })),
);

const DataLinkList = lazy(() => import('./data-link-list.tsx').then((module) => ({ default: module.DataLinkList })));

const SavePicture = lazy(() =>
  import('../../slides/save-picture.tsx').then((module) => ({ default: module.SavePicture })),
);

const itemLook =
  'flex min-h-9 w-full cursor-pointer items-center py-1 gap-2.5 rounded-lg px-2 text-left text-sm hover:bg-panel-hover disabled:cursor-not-allowed disabled:text-ink-faint disabled:hover:bg-transparent';

type ItemProps = {
  readonly icon: LucideIcon;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Item({ icon: Icon, isOff = false, onClick, children }: ItemProps) {
  return (
    <button type="button" disabled={isOff} onClick={onClick} className={itemLook}>
      <Icon size={16} aria-hidden className="shrink-0 text-ink-muted" />
      {children}
    </button>
  );
}

/** The brief of the place in either language: a PDF that the server makes. */
function BriefLinks({ words }: { readonly words: ExportWords }) {
  const { state } = useView();
  const labels = { zh: words.briefZh, en: words.briefEn };
  return languages.map((lang) => (
    <a key={lang} href={apiUrl('brief', { ...coverageTerms(state), lang })} download className={itemLook}>
      <FileText size={16} aria-hidden className="shrink-0 text-ink-muted" />
      {labels[lang]}
    </a>
  ));
}

type FoldProps = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly note: string;
  readonly children: ReactNode;
};

/** An item that unfolds: what is in it is made only when it is wanted. */
function Fold({ icon: Icon, label, note, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} className={itemLook}>
        <Icon size={16} aria-hidden className="shrink-0 text-ink-muted" />
        <span>
          {label}
          <span className="block text-xs text-ink-faint">{note}</span>
        </span>
      </button>
      {isOpen ? <Suspense fallback={<Skeleton lines={1} />}>{children}</Suspense> : null}
    </>
  );
}

/** Why there is no table to take, or what the table holds. */
function contentsOf({ taken, hasFailed }: ReturnType<typeof useExport>, state: UrlState, words: ExportWords): string {
  if (tableOf(state) === null) return state.view === 'transfers' ? words.noTable : words.noTableHere;
  if (!taken) return hasFailed ? words.unavailable : words.loading;
  const { records, place, what } = taken;
  if (records.rows.length === 0) return words.empty;
  return fill(words.contents, {
    place,
    what,
    rows: records.rows.length,
    columns: records.columns.length,
  });
}

/** Runs what makes a file or a copy, and keeps what to say of it. */
function useOutcome(words: ExportWords) {
  const [outcome, setOutcome] = useState('');
  const run = async (work: () => Promise<string>) => {
    setOutcome('');
    try {
      setOutcome(await work());
    } catch (cause) {
      setOutcome(fill(words.failed, { reason: cause instanceof Error ? cause.message : String(cause) }));
    }
  };
  return { outcome, run };
}

async function copyTable({ records }: Export, words: { readonly copied: string; readonly copyRefused: string }) {
  const isCopied = await copyText(writeTsv(records));
  return isCopied
    ? fill(words.copied, { rows: records.rows.length, columns: records.columns.length })
    : words.copyRefused;
}

function Outcome({ text }: { readonly text: string }) {
  const look = text === '' ? 'sr-only' : 'mt-1 rounded-lg bg-accent-soft p-2 text-xs text-accent-strong';
  return (
    <p role="status" className={look}>
      {text}
    </p>
  );
}

/** What a view is elsewhere: its data as addresses, and the page itself, which is the address of its pictures too. */
function LinkItems({ run }: { readonly run: (work: () => Promise<string>) => Promise<void> }) {
  const words = useFeatureWords(exportWords);
  const links = useFeatureWords(dataLinkWords);
  const { language } = useWords();
  const copyLink = async () => ((await copyText(permalinkOf(language))) ? words.linkCopied : words.linkRefused);
  return (
    <>
      <Fold icon={Braces} label={links.open} note={links.note}>
        <DataLinkList />
      </Fold>
      <Item icon={Link2} onClick={() => void run(copyLink)}>
        <span>
          {words.link}
          <span className="block text-xs text-ink-faint">{words.linkNote}</span>
        </span>
      </Item>
    </>
  );
}

function TableItems() {
  const words = useFeatureWords(exportWords);
  const table = useFeatureWords(tableWords);
  const { state } = useView();
  const found = useExport();
  const { taken } = found;
  const saveXlsx = useSaveXlsx();
  const { outcome, run } = useOutcome(words);
  const isOff = !taken || taken.records.rows.length === 0;
  const runTable = (work: (table: Export) => Promise<string>) => () =>
    void (taken ? run(() => work(taken)) : undefined);
  const saved = (name: string) => fill(words.saved, { name });
  return (
    <>
      <p className="px-2 pt-2 text-xs text-ink-muted">{contentsOf(found, state, words)}</p>
      <Item icon={Sheet} isOff={isOff} onClick={runTable(async (each) => saved(saveCsv(each)))}>
        {words.csv}
      </Item>
      <Item icon={FileSpreadsheet} isOff={isOff} onClick={runTable(async (each) => saved(await saveXlsx(each)))}>
        <span>
          {words.excel}
          <span className="block text-xs text-ink-faint">{words.excelNote}</span>
        </span>
      </Item>
      <Item icon={ClipboardCopy} isOff={isOff} onClick={runTable((each) => copyTable(each, table))}>
        {words.copy}
      </Item>
      <hr className="my-1 border-line" />
      <LinkItems run={run} />
      <Outcome text={outcome} />
    </>
  );
}

/** The plan of the next branches, with its own sheets. */
function PlanItems() {
  const { outcome, run } = useOutcome(useFeatureWords(exportWords));
  return (
    <>
      <Suspense fallback={<Skeleton lines={2} />}>
        <PlanExportItems Item={Item} run={run} />
      </Suspense>
      <hr className="my-1 border-line" />
      <LinkItems run={run} />
      <Outcome text={outcome} />
    </>
  );
}

/** Brief, image, table and link, each with what it will hold; nothing to take says why. */
export function ExportList() {
  const words = useFeatureWords(exportWords);
  const { state } = useView();
  return (
    <>
      <BriefLinks words={words} />
      <Fold icon={ImageDown} label={words.picture} note={words.pictureNote}>
        <SavePicture />
      </Fold>
      <hr className="my-1 border-line" />
      {state.view === 'gaps' && state.task === 'sites' ? <PlanItems /> : <TableItems key={state.view} />}
    </>
  );
}
