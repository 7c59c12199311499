import { readFileSync } from 'node:fs';

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const nothing = { passed: 0, failed: 0 };

/** Counts from Vitest's JSON reporter; a file that failed to load has no tests and counts as one failure. */
export function readVitest(path) {
  const report = readJson(path);
  if (!report) return nothing;
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Counts from Playwright's JSON reporter; a test that passed only on a second try counts as failed. */
export function readPlaywright(path) {
  const report = readJson(path);
  if (!report) return nothing;
  const { expected, unexpected, flaky } = report.stats;
  return {
    passed: expected,
    failed: Math.max(unexpected + flaky, report.errors.length > 0 && unexpected === 0 ? 1 : 0),
  };
}
