import { randomUUID } from 'node:crypto';
import type { Words } from '../http/language.ts';
import { Problem } from '../problem.ts';
import type { ImportTask } from '../workers/import-worker.ts';
import type { Job, JobLine } from './jobs.ts';
import { toRejectRow } from './reject-rows.ts';
import { runTask } from './run-task.ts';
import type { CheckAnswer } from './schema.ts';

/** Rows listed of each outcome; the figures count all. */
const mostListed = 200;
/** Dry runs kept to be asked after; the oldest go first. */
const mostKept = 50;

interface Check {
  workspaceId: string;
  job: Job;
  status: CheckAnswer['status'];
  reason: Words | null;
  found: Pick<CheckAnswer, 'summary' | 'bad' | 'unresolved' | 'duplicates'>;
}

/** Dry runs: a file is taken in whole, and nothing of it is stored. */
export interface Checks {
  start(workspaceId: string, task: () => Promise<ImportTask>, rowsTotal: number): string;
  find(workspaceId: string, id: string, language: keyof Words): CheckAnswer | null;
  cancel(workspaceId: string, id: string): void;
}

export function createChecks(line: JobLine): Checks {
  const checks = new Map<string, Check>();
  const find = (workspaceId: string, id: string) => {
    const check = checks.get(id);
    return check?.workspaceId === workspaceId ? check : null;
  };
  return {
    start: (workspaceId, task, rowsTotal) => {
      const id = randomUUID();
      checks.set(id, startCheck({ line, workspaceId, task, rowsTotal }));
      for (const [oldest] of checks) if (checks.size > mostKept) checks.delete(oldest);
      return id;
    },
    find: (workspaceId, id, language) => {
      const check = find(workspaceId, id);
      return (
        check && {
          id,
          status: check.status,
          progress: check.job.progress(),
          reason: check.reason?.[language] ?? null,
          ...check.found,
        }
      );
    },
    cancel: (workspaceId, id) => find(workspaceId, id)?.job.cancel(),
  };
}

type Started = { line: JobLine; workspaceId: string; task: () => Promise<ImportTask>; rowsTotal: number };

function startCheck({ line, workspaceId, task, rowsTotal }: Started): Check {
  const found: Check['found'] = { summary: null, bad: [], unresolved: [], duplicates: [] };
  const lists = { bad: found.bad, unresolved: found.unresolved, duplicate: found.duplicates };
  const job = line.start(async (control) => {
    try {
      control.begin('reading', rowsTotal);
      const running = runTask(await task(), async ({ rows, rejects }) => {
        control.advance(rows);
        for (const reject of rejects.map(toRejectRow)) {
          if (lists[reject.outcome].length < mostListed) lists[reject.outcome].push(reject);
        }
      });
      control.onCancel(running.cancel);
      found.summary = (await running.ended).summary;
      check.status = 'done';
    } catch (error) {
      check.status = control.isCancelled() ? 'cancelled' : 'failed';
      check.reason = wordsOf(error);
    }
  });
  const check: Check = { workspaceId, job, status: 'running', reason: null, found };
  return check;
}

/** Why something failed, in words for people; what is not meant for them is logged instead. */
export function wordsOf(error: unknown): Words {
  if (error instanceof Problem) return error.detail;
  console.error('an import failed:', error);
  return { zh: '服务器出错，已记录', en: 'The server failed; the failure is logged' };
}
