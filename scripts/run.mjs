// How the other scripts start a tool: with the Node that the lockfile brings, and with its output kept.
// Runs under Node 18 too, because it is loaded before that Node is there.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const inRoot = (...parts) => path.join(root, ...parts);

const windows = process.platform === 'win32';

/** Environment in which `node` and the workspace's tools are found, whoever started us. */
export const environment = {
  ...process.env,
  PATH: [inRoot('node_modules/.bin'), process.env.PATH].join(path.delimiter),
  NX_TUI: 'false',
};

/** The Node that npm brings for this machine, or the one we run under (macOS). */
export function nodeBinary() {
  const platform = windows ? 'win' : process.platform;
  const brought = inRoot(`node_modules/node-${platform}-${process.arch}/bin/node${windows ? '.exe' : ''}`);
  return existsSync(brought) ? brought : process.execPath;
}

/** The script behind a package's command: `toolPath('prettier')`, `toolPath('dependency-cruiser', 'depcruise')`. */
export function toolPath(packageName, command = packageName.split('/').at(-1)) {
  const folder = inRoot('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a command in the workspace's root and waits for its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ live?: boolean, shell?: boolean, env?: Record<string, string> }} options - live: show the output as it comes.
 * @returns {Promise<{ code: number, output: string, seconds: number }>} output is empty when live.
 */
export function run(command, args, { live = false, shell = false, env = {} } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      shell,
      env: { ...environment, ...env },
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const end = (code) => resolve({ code, output, seconds: (performance.now() - started) / 1000 });

    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs a tool of the workspace under the workspace's Node. */
export const runTool = (script, args, options) => run(nodeBinary(), [script, ...args], options);

/**
 * Runs one Nx target in every project that has it.
 *
 * @returns {Promise<{ code: number, output: string, seconds: number, tasks: NxTask[] }>} the tasks that ran or came
 * from the cache; a task whose dependency failed is not among them.
 *
 * @typedef {{ project: string, target: string, ok: boolean, cached: boolean, seconds: number, output: string }} NxTask
 */
export async function runNx(target, ...options) {
  const started = Date.now();
  const result = await runTool(toolPath('nx'), [
    'run-many',
    '-t',
    target,
    '--output-style=static',
    ...options,
  ]);
  return { ...result, tasks: nxTasks(started) };
}

function nxTasks(notBefore) {
  const report = inRoot('.nx/cache/run.json');
  if (!existsSync(report)) return [];
  const { run: last, tasks } = JSON.parse(readFileSync(report, 'utf8'));
  // An old report: Nx stopped before its first task.
  if (Date.parse(last.startTime) < notBefore) return [];

  return tasks.map(({ projectName, target, status, cacheStatus, startTime, endTime, hash }) => ({
    project: projectName,
    target,
    ok: status === 0,
    cached: cacheStatus !== 'cache-miss',
    seconds: (Date.parse(endTime) - Date.parse(startTime)) / 1000,
    output: nxOutput(hash),
  }));
}

function nxOutput(hash) {
  const file = inRoot('.nx/cache/terminalOutputs', hash);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export const plain = stripVTControlCharacters;
export const indent = (text, by = '    ') => text.trimEnd().replace(/^(?=.)/gm, by);
export const time = (seconds) => `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
