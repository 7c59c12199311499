import { readFileSync } from 'node:fs';

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const nothing = { passed: 0, failed: 0, failures: [] };

/** Counts and names of failures from Vitest's JSON reporter; a file that failed to load has no tests and counts as one. */
export function readVitest(path) {
  const report = readJson(path);
  if (!report) return nothing;
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
      ? [`${name}: did not load`]
      : assertionResults.filter((test) => test.status === 'failed').map((test) => `${name}: ${test.fullName}`),
  );
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

/** Counts and names from Playwright's JSON reporter; a test that passed only on a second try counts as failed. */
export function readPlaywright(path) {
  const report = readJson(path);
  if (!report) return nothing;
  const failures = report.suites
    .flatMap(specsOf)
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map(({ file, title }) => `${file}: ${title}`);
  const { expected, unexpected, flaky } = report.stats;
  return {
    passed: expected,
    failed: Math.max(unexpected + flaky, report.errors.length > 0 && unexpected === 0 ? 1 : 0),
    failures,
  };
}
