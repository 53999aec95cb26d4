// `npm test`: everything that must hold before a change is shared. Goes on after a failure, so that one run tells all.
// `npm test -- --only=lint,unit` runs some of the steps.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { checks, runCheck } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { jestResults, playwrightResults } from './results.mjs';
import { inRoot, indent, plain, runNx, runTool, time, toolPath } from './run.mjs';

const steps = { lint, types, unit, conformance, e2e };
const total = { passed: 0, skipped: 0, failed: [] };

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const chosen = only?.split(',') ?? Object.keys(steps);
const unknown = chosen.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`There is no step "${unknown.join('", "')}". The steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

for (const name of chosen) await steps[name]();
conclude();

async function lint() {
  heading('Format, lint, arrows, dead code');
  for (const check of checks) count(check.title, await runCheck(check));
}

async function types() {
  heading('Types');
  const { tasks, output, seconds } = await runNx('typecheck', '--parallel=2');
  reportBuilds(tasks);

  for (const { name } of projectsWith('typecheck')) {
    const task = tasks.find(({ project, target }) => project === name && target === 'typecheck');
    count(`Types of ${name}`, task?.ok === true);
    console.log(`${task?.ok ? '✓' : '✗'} ${name}${remarks(task)}`);
    if (task && !task.ok) console.log(indent(plain(task.output)));
  }
  if (tasks.length === 0) console.log(indent(plain(output)));
  console.log(`Types took ${time(seconds)}.`);
}

async function unit() {
  heading('Unit and integration tests');
  const projects = projectsWith('test');
  // What an earlier run left must not count for a run that could not start.
  for (const { folder } of projects) rmSync(resultOf(folder), { force: true });

  const { tasks, output, seconds } = await runNx('test', '--parallel=2');
  reportBuilds(tasks);
  for (const project of projects) reportJest(project, tasks);
  if (tasks.length === 0) console.log(indent(plain(output)));
  console.log(`Unit and integration tests took ${time(seconds)}.`);
}

function reportJest({ name, folder }, tasks) {
  const task = tasks.find(({ project, target }) => project === name && target === 'test');
  const results = jestResults(resultOf(folder));
  const failures = results?.failures ?? [];

  if (!results) failures.push({ name: `${name} left no test result`, message: plain(task?.output ?? '') });
  else if (!task?.ok && failures.length === 0)
    failures.push({ name: `${name}: its tests ended with an error`, message: plain(task?.output ?? '') });

  const counts = [
    `${results?.passed ?? 0} passed`,
    failures.length > 0 && `${failures.length} failed`,
    results?.skipped > 0 && `${results.skipped} skipped`,
  ].filter(Boolean);
  console.log(`${failures.length > 0 ? '✗' : '✓'} ${name}: ${counts.join(', ')}${remarks(task)}`);
  add({ passed: results?.passed ?? 0, skipped: results?.skipped ?? 0, failures });
  printFailures(failures);
}

async function conformance() {
  await inChromium('Conformance to SCORM 1.2 and 2004', [['tests', 'conformance/playwright.config.ts']]);
}

async function e2e() {
  await inChromium('End-to-end tests', [
    ['packages/content-shell', 'e2e/playwright.config.ts'],
    ['packages/module-player', 'e2e/playwright.config.ts'],
    ['tests', 'e2e/playwright.config.ts'],
  ]);
}

/** Runs Playwright suites, each a project and its configuration in there. */
async function inChromium(title, suites) {
  heading(`${title} in Chromium`);
  let chromium;
  try {
    chromium = await ensureChromium();
  } catch (error) {
    console.log(error.message);
    count(`${title}: no Chromium`, false);
    return;
  }

  const started = performance.now();
  for (const [project, config] of suites) await playwright(project, config, chromium);
  console.log(`${title} took ${time((performance.now() - started) / 1000)}.`);
}

async function playwright(project, config, chromium) {
  const report = inRoot(`${project}/test-results/playwright.json`);
  rmSync(report, { force: true });
  const { code } = await runTool(
    toolPath('@playwright/test', 'playwright'),
    ['test', '-c', `${project}/${config}`, '--reporter=list,json'],
    { live: true, env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );

  const results = playwrightResults(report) ?? { passed: 0, skipped: 0, failures: [] };
  if (code !== 0 && results.failures.length === 0)
    results.failures.push({ name: `Playwright ended with an error in ${project}/${config}`, message: '' });
  // The list above has told their messages already.
  add(results);
  for (const name of results.flaky ?? []) console.log(`! passed only at a second try: ${name}`);
}

/** A build that fails stops what depends on it: say so once, where it can be seen. */
function reportBuilds(tasks) {
  for (const task of tasks.filter(({ target, ok }) => target === 'build' && !ok)) {
    count(`Build of ${task.project}`, false);
    console.log(`✗ ${task.project} does not build:\n${indent(plain(task.output))}`);
  }
}

function projectsWith(script) {
  const { workspaces } = packageAt('.');
  return workspaces
    .flatMap((pattern) => (pattern.endsWith('/*') ? foldersIn(pattern.slice(0, -2)) : [pattern]))
    .map((folder) => ({ folder, ...packageAt(folder) }))
    .filter(({ scripts }) => scripts?.[script]);
}

function foldersIn(group) {
  return readdirSync(inRoot(group))
    .map((name) => `${group}/${name}`)
    .filter((folder) => existsSync(inRoot(folder, 'package.json')));
}

function packageAt(folder) {
  return JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
}

function resultOf(folder) {
  return inRoot(folder, 'test-results/jest.json');
}

function heading(title) {
  console.log(`\n── ${title}\n`);
}

function remarks(task) {
  if (!task) return ' (did not run)';
  return task.cached ? ' (unchanged since it last ran)' : ` (${time(task.seconds)})`;
}

/** A check that is not made of tests counts as one. */
function count(name, ok) {
  if (ok) total.passed += 1;
  else if (!total.failed.includes(name)) total.failed.push(name);
}

function add({ passed, skipped, failures }) {
  total.passed += passed;
  total.skipped += skipped;
  total.failed.push(...failures.map(({ name }) => name));
}

function printFailures(failures) {
  for (const { name, message } of failures) console.log(`\n  ✗ ${name}\n${indent(message)}\n`);
}

function conclude() {
  const { passed, skipped, failed } = total;
  if (failed.length > 0) console.log(`\n── Failed\n\n${failed.map((name) => `✗ ${name}`).join('\n')}`);

  console.log(`\nAll of it took ${time(performance.now() / 1000)}.`);
  console.log(`${passed} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
}
