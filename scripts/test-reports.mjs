import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './set-up.mjs';

const FOLDER = join(ROOT, '.cache');
const fileOf = (name) => join(FOLDER, `${name}-tests.json`);

/** The file a test run reports to, with what an earlier run left there removed. */
export function freshReport(name) {
  mkdirSync(FOLDER, { recursive: true });
  rmSync(fileOf(name), { force: true });
  return fileOf(name);
}

/** The tests of all named runs together. A run that broke off counts as one failure. */
export function countTests(names) {
  const total = { passed: 0, failed: 0, skipped: [] };
  for (const name of names.filter((each) => existsSync(fileOf(each)))) {
    const report = JSON.parse(readFileSync(fileOf(name), 'utf8'));
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests || (report.success ? 0 : 1);
    for (const suite of report.testResults)
      for (const { status, fullName } of suite.assertionResults)
        if (status !== 'passed' && status !== 'failed') total.skipped.push(fullName);
  }
  return total;
}
