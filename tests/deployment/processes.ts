import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Nobody's ids on Linux: what this test becomes when it runs as root, as it may in a container. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** The unprivileged user that programs are started as: nobody for root, else whoever runs the test. */
export const unprivileged = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

export interface Running {
  pid: number;
  /** All that it wrote so far. */
  output(): string;
  /** Ends it as Docker does. @returns its exit code */
  stop(): Promise<number | null>;
}

/** Starts a program in the background, without this process's environment. */
export function start(node: string, script: string, cwd: string, env: Record<string, string>): Running {
  const child = spawn(node, [script], { cwd, env, ...unprivileged, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return { pid: child.pid ?? 0, output: () => text, stop: () => stopped(child) };
}

function stopped(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    child.once('exit', (code) => done(code));
    child.kill('SIGTERM');
  });
}

/** A port that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
