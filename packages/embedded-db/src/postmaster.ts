import fs from 'node:fs';
import path from 'node:path';
import { codeOf } from './thrown.js';
import { pause } from './pause.js';

/** The main process of a PostgreSQL server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** How often a process that is not our child is looked at, while we wait for its end. */
const LOOK_EVERY_MS = 10;

/**
 * Reads which live server has the data open.
 * A killed server leaves its postmaster.pid, and its number may belong to another program by now.
 *
 * @see PostgreSQL, src/include/utils/pidfile.h: line 1 is the process id, line 4 the port.
 */
export function findPostmaster(pgdata: string): Postmaster | undefined {
  const lines = readLines(pidFileOf(pgdata));
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0 && port > 0)) return undefined;
  return isServer(pid, pgdata) ? { pid, port } : undefined;
}

/**
 * Removes a postmaster.pid whose number the system still knows, but not as our server: another program has it
 * by now, or the dead server was not collected by its parent (process 1 of a container often never does).
 * PostgreSQL would take either for a live server and refuse to start. Any other leftover it sorts out itself.
 * Children of a dead server that still write are found without the file, by the shared memory they hold.
 */
export function forgetMisleadingPidFile(pgdata: string): void {
  const pid = Number(readLines(pidFileOf(pgdata))[0]);
  if (pid > 0 && isKnown(pid) && !isServer(pid, pgdata)) fs.rmSync(pidFileOf(pgdata), { force: true });
}

/** Ends a server the "fast" way (SIGINT: roll back, checkpoint, exit) and waits until it is gone. */
export async function shutDown(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await pause(LOOK_EVERY_MS);
}

/** Does the process run? One that has ended but was not collected by its parent (a zombie) does not. */
export const isAlive = (pid: number): boolean => isKnown(pid) && stateOf(pid) !== 'Z';

const pidFileOf = (pgdata: string): string => path.join(pgdata, 'postmaster.pid');

const isServer = (pid: number, pgdata: string): boolean => isAlive(pid) && !isAnotherProgram(pid, pgdata);

function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM'; // there, but not ours
  }
}

/** Linux: the letter after the program's name, which is in brackets and may hold anything. */
function stateOf(pid: number): string | undefined {
  const stat = readLines(`/proc/${pid}/stat`).join('\n');
  return stat.slice(stat.lastIndexOf(')') + 2).at(0);
}

/**
 * A server stands in its data folder, whatever the name by which that is reached (links, bind mounts).
 * Where the system does not say (no /proc), it gets the benefit of the doubt.
 */
function isAnotherProgram(pid: number, pgdata: string): boolean {
  try {
    const standsIn = fs.statSync(`/proc/${pid}/cwd`);
    const data = fs.statSync(pgdata);
    return standsIn.ino !== data.ino || standsIn.dev !== data.dev;
  } catch {
    return false;
  }
}

function readLines(file: string): string[] {
  try {
    return fs.readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if (GONE.has(codeOf(error))) return [];
    throw error; // not ours to read: "no server" would be a lie
  }
}

/** No such file, or its process has just ended. */
const GONE = new Set<unknown>(['ENOENT', 'ENOTDIR', 'ESRCH']);
