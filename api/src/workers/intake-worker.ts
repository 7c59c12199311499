import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { checkSettings } from '../intake/check-settings.ts';
import { createIntakeContext, type IntakeContext } from '../intake/context.ts';
import { inspectFile } from '../intake/inspect-file.ts';
import type { IntakeOptions } from '../intake/intake.ts';
import { IntakeError } from '../intake/intake-error.ts';
import { previewRows } from '../intake/preview.ts';
import type { FileFacts, Finding, IntakeSettings, PreviewRow } from '../intake/schema.ts';
import { failureOf, type IntakeFacts, type IntakeFailure } from './intake-failure.ts';

/** A question about the beginning of a stored file. `facts` null: those sent before. */
export interface IntakeQuestion {
  facts: IntakeFacts | null;
  path: string;
  fileName: string;
  sheet: string | null;
  headerRow: number | null;
  /** The settings to preview with; null asks what the file is, and no more. */
  settings: IntakeSettings | null;
  knownBranches: IntakeOptions['knownBranches'];
}

export type IntakeAnswer = { facts: FileFacts; rows: PreviewRow[]; findings: Finding[] } | { failure: IntakeFailure };

let context: IntakeContext | null = null;

async function answer(question: IntakeQuestion): Promise<IntakeAnswer> {
  if (question.facts) context = createIntakeContext(question.facts);
  if (!context) throw new Error('the first question to a thread must bring the facts');
  const { path, settings, knownBranches } = question;
  try {
    const facts = inspectFile(await readFile(path), question);
    if (!settings) return { facts, rows: [], findings: [] };
    const findings = checkSettings(settings, facts);
    return { facts, rows: previewRows(facts, settings, { context, knownBranches }), findings };
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    return { failure: failureOf(error) };
  }
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

parentPort?.on('message', async (question: IntakeQuestion) => {
  parentPort?.postMessage(await answer(question));
  // A thread that waits for the next question collects nothing by itself: a large file would stay in memory.
  collect();
});
