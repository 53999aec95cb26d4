import { spawn } from 'node:child_process';
import net from 'node:net';
import { createInterface } from 'node:readline';
import { complaintIn } from './failure.rules.js';
import type { Postmaster } from './postmaster.js';
import { runningAs } from './programs.js';
import type { Setup } from './setup.js';

/** A server that was just started. */
export interface Launched extends Postmaster {
  /** It found its files as a crash had left them, and has repaired them. */
  readonly recovered: boolean;
}

/** Lines of PostgreSQL's log that are kept, to say why it did not start. */
const KEPT_LINES = 20;

/**
 * Starts PostgreSQL and waits until it takes connections. A recovery after a crash may take its time: there
 * is no deadline, the log shows the progress.
 *
 * @param port - where to listen, on 127.0.0.1 only.
 * @param signal - ends the server that is starting.
 */
export async function launch(setup: Setup, port: number, signal: AbortSignal): Promise<Launched> {
  const { place, binaries, log } = setup;
  signal.throwIfAborted();
  // Detached: its own process group, so that Ctrl-C reaches node only, which then stops the database in order.
  const child = spawn(binaries.postgres, argumentsOf(setup, port), {
    ...runningAs(place.account),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const interrupt = (): void => void child.kill('SIGINT');
  signal.addEventListener('abort', interrupt, { once: true });

  return new Promise<Launched>((resolve, reject) => {
    const kept: string[] = [];
    let recovered = false;
    createInterface({ input: child.stderr }).on('line', (line) => {
      log(`PostgreSQL: ${line}`);
      if (kept.push(line) > KEPT_LINES) kept.shift();
      if (line.includes('automatic recovery in progress')) recovered = true;
      if (line.includes('ready to accept connections') && child.pid !== undefined) {
        resolve({ pid: child.pid, port, recovered });
      }
    });
    child.once('error', reject); // could not be run at all
    child.once('close', () => reject(new Error(`postgres: ${complaintIn(kept)}`)));
  }).finally(() => {
    signal.removeEventListener('abort', interrupt);
    child.unref(); // a running database does not keep node from ending
    if (child.stderr instanceof net.Socket) child.stderr.unref();
  });
}

function argumentsOf({ place, throwaway }: Setup, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Values of a row (DETAIL) and whole statements may name people: they stay out of the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return [
    '-D',
    place.pgdata,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
