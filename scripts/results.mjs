// Reads what Jest and Playwright leave behind.
import { existsSync, readFileSync } from 'node:fs';
import { plain } from './run.mjs';

/**
 * @typedef {{ name: string, message: string }} Failure
 * @typedef {{ passed: number, skipped: number, failures: Failure[], flaky?: string[] }} Results
 */

/** @returns {Results | undefined} undefined when Jest left no result. */
export function jestResults(file) {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8'));

  const failures = report.testResults.flatMap((suite) => {
    const failed = suite.assertionResults.filter(({ status }) => status === 'failed');
    // A file that cannot even be loaded has no tests to report, only a message.
    if (failed.length === 0 && suite.status === 'failed')
      return [{ name: suite.name, message: readable(suite.message) }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: fullName,
      message: readable(failureMessages.join('\n')),
    }));
  });
  return {
    passed: report.numPassedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

/** @returns {Results | undefined} undefined when Playwright left no result. */
export function playwrightResults(file) {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8'));

  const tests = report.suites.flatMap((suite) => testsOf(suite, []));
  const named = (status) => tests.filter((test) => test.status === status);
  return {
    passed: named('expected').length + named('flaky').length,
    skipped: named('skipped').length,
    flaky: named('flaky').map(({ name }) => name),
    failures: [
      ...named('unexpected').map(({ name, message }) => ({ name, message })),
      // Not of one test: a configuration that cannot be read, a server that does not start.
      ...report.errors.map(({ message }) => ({ name: 'Playwright', message: readable(message ?? '') })),
    ],
  };
}

function testsOf(suite, parents) {
  const titles = [...parents, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status, results }) => ({
      name: [...titles, spec.title].join(' › '),
      status,
      message: readable(
        results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')).join('\n'),
      ),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, titles))];
}

/** Without colours and without the lines of a stack that lie in libraries. */
const readable = (message) =>
  plain(message)
    .split('\n')
    .filter((line) => !/^\s+at .*(?:node_modules|node:)/.test(line))
    .slice(0, 40)
    .join('\n');
