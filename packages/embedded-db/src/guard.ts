import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { AlreadyRunningError } from './errors.js';
import { type Place, shortHash } from './place.js';

/** Held from before initdb until after the stop: only its holder may start, adopt or stop a server on the folder. */
export interface Guard {
  release(): Promise<void>;
}

/** How long a holder may take to say its process id; it may be busy. */
const ASKING_MS = 500;

/**
 * Takes the guard of a data folder. It is a listening local socket: the system lets one process listen on a
 * name, and frees the name when that process ends, however it ends. So there is no stale guard, no process id
 * to compare, and no race between two that start at once. (PostgreSQL's advisory lock cannot do this: at that
 * moment there may be no server to ask, and while a dead one is started again nobody holds it.)
 *
 * @throws AlreadyRunningError when a live process has it.
 */
export async function takeGuard(place: Place): Promise<Guard> {
  const address = addressOf(place.folder);
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined); // the asker may be gone already
    socket.end(String(process.pid), () => socket.destroy()); // an asker that lingers must not hold up our stop
  });
  if (!(await listens(server, address))) {
    const holder = await holderAt(address);
    const taken = holder === 'nobody' && removeDeadSocket(address) && (await listens(server, address));
    if (!taken) throw new AlreadyRunningError(place.asked, typeof holder === 'number' ? holder : undefined);
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Linux has names outside the file system and Windows has pipes; elsewhere the socket is a file. */
function addressOf(folder: string): string {
  const name = `vigie-${shortHash(folder)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

/** Only a socket that is a file can outlive its process. */
function removeDeadSocket(address: string): boolean {
  if (!address.endsWith('.sock')) return false;
  fs.rmSync(address, { force: true });
  return true;
}

/** @returns false when the name is taken. */
function listens(server: net.Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen({ path: address, exclusive: true }, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/** Asks who listens: a process id, nobody (a dead file), or unknown (no answer in time). */
function holderAt(address: string): Promise<number | 'nobody' | 'unknown'> {
  return new Promise((resolve) => {
    let said = '';
    const socket = net.connect(address);
    socket.setTimeout(ASKING_MS, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'nobody' : 'unknown'),
    );
    socket.on('close', () => resolve(/^\d+$/.test(said) ? Number(said) : 'unknown'));
  });
}
