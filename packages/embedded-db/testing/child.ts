import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { EmbeddedDbOptions } from '../src/embedded-db.js';

/** What a child says about its start. */
export type News =
  | { state: 'started'; url: string; adopted: boolean; recovered: boolean }
  | { state: 'refused'; name: string; message: string };

/** A node process of its own that starts the database. */
export interface Child {
  readonly pid: number;
  readonly news: News;
  /** Sends a signal to the child and all of its process group, as a terminal does; waits for the child's end. */
  endGroup(signal: 'SIGINT'): Promise<void>;
  /** `kill -9` of the child alone; waits for its end. */
  kill(): Promise<void>;
}

/** Starts the database in a child and waits for its news. */
export async function startInChild(
  options: Pick<EmbeddedDbOptions, 'dataDir' | 'throwaway'>,
): Promise<Child> {
  const script = path.join(import.meta.dirname, 'child-process.mjs');
  const flags = ['--experimental-strip-types', '--no-warnings'];
  const child = spawn(process.execPath, [...flags, script, JSON.stringify(options)], {
    detached: true, // leads a process group of its own, like a job in a shell
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the child did not start');

  const ended = once(child, 'exit');
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as unknown[];
  if (typeof line !== 'string') throw new Error('the child ended without a word');
  return {
    pid,
    news: JSON.parse(line) as News,
    async endGroup(signal) {
      process.kill(-pid, signal);
      await ended;
    },
    async kill() {
      process.kill(pid, 'SIGKILL');
      await ended;
    },
  };
}

/** The news of a child that must have started. */
export function started(child: Child): Extract<News, { state: 'started' }> {
  if (child.news.state !== 'started') throw new Error(`the child was refused: ${child.news.message}`);
  return child.news;
}
