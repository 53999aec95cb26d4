import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

/** The built server as a process of its own, which a test may kill. */
export interface VigieProcess {
  port: number;
  pid: number;
  /** It is gone, for whatever reason. */
  ended: Promise<void>;
  /** Asks it to stop, as a service manager does, and waits for that. */
  end(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

const main = path.resolve(import.meta.dirname, '../../apps/api/dist/main.js');

/** Starts the server and waits until it answers. */
export async function startVigie(settings: Record<string, string>): Promise<VigieProcess> {
  const port = Number(settings['PORT'] ?? (await freePort()));
  const env = { ...process.env, LOG_LEVEL: 'warn', WEB: 'none', ...settings, PORT: String(port) };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready(child);
  return {
    port,
    pid: child.pid ?? 0,
    ended,
    end() {
      child.kill('SIGTERM');
      return ended;
    },
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ready:')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

/** A port that nothing listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
