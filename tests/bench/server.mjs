import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

const main = path.resolve(import.meta.dirname, '../../apps/api/dist/main.js');
const port = Number(process.env.BENCH_PORT ?? 3970);

/**
 * CPU time of a process and of its children that have ended, in ms. Linux counts in hundredths of a second; the
 * fields are utime, stime, cutime and cstime, see proc(5).
 */
const cpuOf = (pid) => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
};

/** Starts Vigie as `npm start` does, on a data folder of its own, with the demonstration. */
export async function startServer() {
  if (process.platform !== 'linux')
    throw new Error('The benchmark reads CPU times from /proc: it runs on Linux only.');
  const data = mkdtempSync(path.join(os.tmpdir(), 'vigie-bench-'));
  chmodSync(data, 0o755); // root's database runs as another user
  const env = { ...process.env, PORT: String(port), DATA_DIR: data, DEMO: '1', LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready, fail) => {
    child.stdout.on('data', (text) => String(text).includes('Ready:') && ready());
    child.once('exit', (code) => fail(new Error(`Vigie ended with ${code}`)));
  });
  return {
    cpuMs: () => ({ server: cpuOf(child.pid), database: databaseCpu(child.pid) }),
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

/** All processes of the embedded database: the postmaster, a child of the server, and what it started. */
function databaseCpu(serverPid) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statusOf);
  const postmaster = processes.find(
    ({ parent, command }) => parent === String(serverPid) && command.includes('postgres'),
  );
  return processes
    .filter(({ pid, parent }) => pid === postmaster?.pid || parent === postmaster?.pid)
    .reduce((sum, { pid }) => sum + cpuOf(pid), 0);
}

function statusOf(pid) {
  try {
    const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return [{ pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
  } catch {
    return [];
  }
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

const agent = new http.Agent({ keepAlive: true });
