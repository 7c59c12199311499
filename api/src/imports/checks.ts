import { randomUUID } from 'node:crypto';
import type { Words } from '../http/language.ts';
import { createJobShelf } from '../jobs/job-shelf.ts';
import { Problem } from '../problem.ts';
import type { Store } from '../store/open-store.ts';
import type { ImportTask } from '../workers/import-worker.ts';
import { toRejectRow } from './reject-rows.ts';
import { cancelled, runTask } from './run-task.ts';
import type { CheckAnswer } from './schema.ts';
import type { Work, WorkLine } from './work-line.ts';

/** Rows listed of each outcome; the figures count all. */
const mostListed = 200;
/** Dry runs kept to be asked after; the oldest go first. */
const mostKept = 50;

/** A dry run as it is told, with its reason in both languages. */
type Told = Omit<CheckAnswer, 'id' | 'reason'> & { reason: Words | null };

/** Dry runs: a file is taken in whole, and nothing of it is stored. */
export interface Checks {
  start(workspaceId: string, task: () => Promise<ImportTask>, rowsTotal: number): Promise<string>;
  find(workspaceId: string, id: string, language: keyof Words): Promise<CheckAnswer | null>;
  cancel(workspaceId: string, id: string): Promise<void>;
}

export function createChecks(store: Store, line: WorkLine): Checks {
  const shelf = createJobShelf<Told>(store, {
    name: 'check',
    lost: (told) => ({ ...told, status: 'failed', reason: interrupted }),
    mostHeld: mostKept,
    patienceMilliseconds: Number.POSITIVE_INFINITY,
  });
  return {
    start: async (workspaceId, task, rowsTotal) => {
      const id = randomUUID();
      const { work, tell } = startCheck({ line, task, rowsTotal });
      await shelf.put(workspaceId, id, { tell, isOver: work.isOver, cancel: work.cancel });
      return id;
    },
    find: async (workspaceId, id, language) => {
      const found = await shelf.find(workspaceId, id);
      return found && { id, ...found.told, reason: found.told.reason?.[language] ?? null };
    },
    cancel: async (workspaceId, id) => void (await shelf.cancel(workspaceId, id)),
  };
}

type Started = { line: WorkLine; task: () => Promise<ImportTask>; rowsTotal: number };

function startCheck({ line, task, rowsTotal }: Started): { work: Work; tell: () => Told } {
  const told: Omit<Told, 'progress'> = {
    ...{ status: 'running', reason: null, summary: null },
    ...{ bad: [], unresolved: [], duplicates: [] },
  };
  const lists = { bad: told.bad, unresolved: told.unresolved, duplicate: told.duplicates };
  const work = line.start(async (control) => {
    try {
      if (control.isCancelled()) throw cancelled();
      control.begin('reading', rowsTotal);
      const running = runTask(await task(), async ({ rows, rejects }) => {
        control.advance(rows);
        for (const reject of rejects.map(toRejectRow)) {
          if (lists[reject.outcome].length < mostListed) lists[reject.outcome].push(reject);
        }
      });
      control.onCancel(running.cancel);
      told.summary = (await running.ended).summary;
      told.status = 'done';
    } catch (error) {
      told.status = control.isCancelled() ? 'cancelled' : 'failed';
      told.reason = wordsOf(error);
    }
  });
  return { work, tell: () => ({ ...told, progress: work.progress() }) };
}

const interrupted = {
  zh: '检查时程序中断，请重新检查',
  en: 'The program ended during the dry run; please run it again',
};

/** Why something failed, in words for people; what is not meant for them is logged instead. */
export function wordsOf(error: unknown): Words {
  if (error instanceof Problem) return error.detail;
  console.error('an import failed:', error);
  return { zh: '服务器出错，已记录', en: 'The server failed; the failure is logged' };
}
