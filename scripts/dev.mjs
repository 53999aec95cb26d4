// `npm run dev`: the pages by Vite with live reload; the API compiled and restarted on every change. Vite passes what
// belongs to the API on to it (apps/web/vite.config.ts, `server.proxy`), so one address is enough. Ctrl-C ends all.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { environment, inRoot, indent, nodeBinary, plain, root, runNx, toolPath } from './run.mjs';

const webPort = process.env.WEB_PORT ?? '5173';
const apiPort = process.env.PORT ?? '3000';
const address = `http://localhost:${webPort}`;
const children = new Set();
const changed = new Set();
let ending = false;
let rebuilding;

const compiler = [
  toolPath('typescript', 'tsc'),
  '-p',
  'tsconfig.build.json',
  '--watch',
  '--preserveWatchOutput',
];
const compilation = start('tsc', compiler, inRoot('apps/api'));
// Its first round writes every file anew: an API that ran already would restart for each.
compilation.stdout.on('data', function whenCompiled(data) {
  if (!String(data).includes('Watching for file changes')) return;
  compilation.stdout.off('data', whenCompiled);
  start('api', ['--watch', '--watch-preserve-output', 'apps/api/dist/main.js'], root, {
    PORT: apiPort,
    LMS_ORIGIN: address,
    WEB: 'none',
    WEB_DEV: '1',
  });
});
start('web', [toolPath('vite'), 'dev', '--port', webPort, '--strictPort'], inRoot('apps/web'), {
  API_URL: `http://localhost:${apiPort}`,
});
watch(inRoot('packages'), { recursive: true }, (_, file) => rebuildPackageOf(String(file)));

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
console.log(`\nOpen ${address} once "api" says that it is ready. Ctrl-C ends everything.\n`);

function start(name, args, cwd, env = {}) {
  const child = spawn(nodeBinary(), args, {
    cwd,
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => console.log(indent(String(data), `${name} │ `)));
  child.on('exit', (code) => {
    children.delete(child);
    if (ending) return;
    console.error(`${name} ended with code ${code}: ending the others.`);
    process.exitCode = 1;
    end();
  });
  return child;
}

function end() {
  ending = true;
  for (const child of children) child.kill('SIGTERM');
  // The watcher of packages would keep this process alive.
  if (children.size === 0) process.exit();
  for (const child of children) child.on('exit', () => children.size === 0 && process.exit());
}

/** Packages change rarely: Nx builds the changed one, then the API and Vite see its new files. */
function rebuildPackageOf(file) {
  const [, name, isSource] = /^([^/\\]+)[/\\](src|messages)[/\\]/.exec(file) ?? [];
  if (!isSource || ending) return;

  changed.add(`@vigie/${name}`);
  clearTimeout(rebuilding);
  rebuilding = setTimeout(async () => {
    const names = [...changed].join(',');
    changed.clear();
    const { code, output } = await runNx('build', `--projects=${names}`);
    console.log(indent(code === 0 ? `built ${names}` : plain(output), 'pkg │ '));
  }, 300);
}
