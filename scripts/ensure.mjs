// Runs before `npm start`, `npm run dev` and `npm test`, under whatever Node the machine has (18 or newer): installs
// what the lockfile says, then builds what changed. When there is nothing to do it says nothing and takes no time.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, indent, plain, run, runNx, time } from './run.mjs';

const stampFile = inRoot('node_modules/.vigie.json');
/** Not read by any build: results of builds and tests, and what the translation compiler notes for itself. */
const notInputs = new Set([
  'node_modules',
  'dist',
  'build',
  '.svelte-kit',
  'test-results',
  '.meta.json',
  '.gitignore',
  'README.md',
]);

const stamp = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
const keep = (facts) => writeFileSync(stampFile, JSON.stringify(Object.assign(stamp, facts)));

await install();
if (!process.argv.includes('--no-build')) await build();

async function install() {
  const lockfile = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (stamp.lockfile === lockfile) return;

  console.log(
    'Installing the libraries that package-lock.json lists. The first time this takes a minute or two …',
  );
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output, seconds } = await run('npm', options, { shell: process.platform === 'win32' });
  // npm appends its whole manual to some errors.
  if (code !== 0) stop('Installing the libraries (npm ci)', output.split('\n').slice(0, 20).join('\n'));

  for (const fact of Object.keys(stamp)) delete stamp[fact];
  keep({ lockfile });
  console.log(`Installed in ${time(seconds)}.`);
}

async function build() {
  const sources = sourcesDigest();
  if (stamp.sources === sources && stamp.outputs?.every((folder) => existsSync(inRoot(folder)))) return;

  console.log('Building what changed. The first time this takes about a minute …');
  const { code, output, seconds, tasks } = await runNx('build', '--parallel=2');
  if (code !== 0) {
    const failed = tasks.filter(({ ok }) => !ok);
    const details = failed.map((task) => `${task.project}:\n${indent(plain(task.output), '  ')}`).join('\n');
    stop(`Building ${failed.map(({ project }) => project).join(', ')}`, details || output);
  }

  keep({ sources, outputs: outputFolders() });
  const built = tasks.filter(({ cached }) => !cached).length;
  console.log(`Built ${built} of ${tasks.length} projects in ${time(seconds)}.`);
}

/** One number for all that a build reads. Sizes and times are enough: a false alarm only asks Nx, which hashes. */
function sourcesDigest() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'nx.json']) add(file);
  for (const folder of ['packages', 'apps']) walk(folder);
  return hash.digest('hex');

  function walk(folder) {
    for (const entry of readdirSync(inRoot(folder), { withFileTypes: true })) {
      if (notInputs.has(entry.name)) continue;
      const below = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(below);
      else if (entry.isFile() && !entry.name.endsWith('.spec.ts')) add(below);
    }
  }

  function add(file) {
    const { size, mtimeMs } = statSync(inRoot(file));
    // The translation compiler writes its settings anew at every build, with the same words in them.
    const time = file.includes('project.inlang') ? readFileSync(inRoot(file), 'utf8') : mtimeMs;
    hash.update(`${file} ${size} ${time}\n`);
  }
}

function outputFolders() {
  const projects = ['packages', 'apps'].flatMap((group) =>
    readdirSync(inRoot(group)).map((name) => `${group}/${name}`),
  );
  return projects
    .flatMap((project) => [`${project}/dist`, `${project}/build`])
    .filter((folder) => existsSync(inRoot(folder)));
}

function stop(step, output) {
  console.error(`\n${step} failed:\n\n${indent(plain(output), '  ')}\n\n${remedyFor(output)}`);
  process.exit(1);
}

function remedyFor(output) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (/ENOSPC|no space left/i.test(output))
    return 'The disk is full. Free about 2 GB, then run the command again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/i.test(output))
    return 'The package registry cannot be reached. Check the network, or the proxy in npm’s settings, then run the command again.';
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'A file cannot be written. Check who owns this folder and node_modules, and that no server is still running.';
  if (/EUSAGE|in sync/.test(output))
    return 'package.json and package-lock.json disagree. Run `npm install` once and commit the lockfile.';
  if (/heap out of memory|SIGKILL|Killed/.test(output))
    return 'There was not enough memory. Close other programs, then run the command again; 2 GB free are enough.';
  if (major < 18 || (process.platform === 'darwin' && (major < 22 || (major === 22 && minor < 17))))
    return `This machine's Node is ${process.versions.node}. Install Node 24 from https://nodejs.org, then run the command again.`;
  return 'The lines above say what is wrong. If they speak of a file in node_modules, delete that folder and run the command again.';
}
