import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { connectToRunning } from '@vigie/embedded-db';
import pg from 'pg';

const secret = 'a secret for measuring, and for that alone';
const main = path.resolve(import.meta.dirname, '../../apps/api/dist/main.js');
const port = Number(process.env.BENCH_PORT ?? 3970);

/**
 * CPU time of a process and of its children that have ended, in ms. Linux counts in hundredths of a second; the
 * fields are utime, stime, cutime and cstime, see proc(5).
 */
const cpuOf = (pid) => {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0; // It has just ended: its parent counts it.
  const text = readFileSync(file, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
};

/** The server with its helpers, and the embedded database, a child of the server with children of its own. */
function cpuMs(serverPid) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statusOf);
  const below = (parent) => all.filter((one) => one.parent === String(parent));
  const sum = (processes) => processes.reduce((total, { pid }) => total + cpuOf(pid), 0);
  const postmaster = below(serverPid).find(({ command }) => command.includes('postgres'));
  return {
    server: cpuOf(serverPid) + sum(below(serverPid).filter((one) => one !== postmaster)),
    database: postmaster ? sum([postmaster, ...below(postmaster.pid)]) : 0,
  };
}

/** Starts Vigie as `npm start` does, on a data folder of its own, with the demonstration. */
export async function startServer() {
  if (process.platform !== 'linux')
    throw new Error('The benchmark reads CPU times from /proc: it runs on Linux only.');
  const data = mkdtempSync(path.join(os.tmpdir(), 'vigie-bench-'));
  chmodSync(data, 0o755); // root's database runs as another user
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: data,
    SECRET_KEY: secret,
    DEMO: '1',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready, fail) => {
    child.stdout.on('data', (text) => String(text).includes('Ready:') && ready());
    child.once('exit', (code) => fail(new Error(`Vigie ended with ${code}`)));
  });
  return {
    cpuMs: () => cpuMs(child.pid),
    port,
    origin: `http://localhost:${port}`,
    secret,
    asOwner: (work) => asOwner(data, work),
    statements: (work) => statementsOf(data, work),
    request,
    async stop() {
      child.removeAllListeners('exit');
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function statusOf(pid) {
  try {
    const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return [{ pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
  } catch {
    return [];
  }
}

async function asOwner(data, work) {
  const client = new pg.Client({ connectionString: await connectToRunning(path.join(data, 'database')) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** How many statements the application sends while `work` runs, by PostgreSQL's own log; jobs are not counted. */
async function statementsOf(data, work) {
  const log = path.join(data, 'database.log');
  const set = (...settings) =>
    asOwner(data, async (client) => {
      for (const setting of settings) await client.query(`alter system ${setting}`);
      await client.query('select pg_reload_conf()');
      await new Promise((done) => setTimeout(done, 500)); // the log follows the settings a moment later
    });
  await set(`set log_line_prefix = '%a|'`, `set log_statement = 'all'`);
  const before = readFileSync(log, 'utf8').length;
  await work();
  await set('reset log_statement', 'reset log_line_prefix');
  return (
    readFileSync(log, 'utf8')
      .slice(before)
      .match(/^PostgreSQL: vigie\|LOG:\s+(statement|execute)/gm)?.length ?? 0
  );
}

function request(method, address, { cookie, json, body, headers: more, expect = 200 } = {}) {
  const payload = json === undefined ? body : JSON.stringify(json);
  return new Promise((resolve, reject) => {
    const headers = {
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      'content-type': json === undefined ? 'application/zip' : 'application/json',
      ...(cookie ? { cookie } : {}),
      ...more,
    };
    const sent = http.request(
      { host: '127.0.0.1', port, method, path: address, headers, agent },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode !== expect)
            return reject(new Error(`${method} ${address}: ${response.statusCode} ${text.slice(0, 300)}`));
          const isJson = /json/.test(response.headers['content-type'] ?? '');
          resolve({ headers: response.headers, body: isJson ? JSON.parse(text) : text });
        });
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 128 });
