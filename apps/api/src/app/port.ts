import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { StartError } from './start-error.js';

const first = 3000;

/** Decides the port that addresses are made of. */
export type DecidePort = (wanted: number | undefined, host: string, dataDir: string) => Promise<number>;

/**
 * The port to listen on: the one that is set, else the one of last time, else the first free one from 3000 on. It
 * is kept in the data folder, since another port would strand what browsers keep and break printed QR codes.
 *
 * @throws StartError when the port of last time, or the one that is set, is taken.
 */
export async function choosePort(wanted: number | undefined, host: string, dataDir: string): Promise<number> {
  const file = path.join(dataDir, 'port');
  const known = wanted ?? remembered(file);
  if (known !== undefined && !(await isFree(known, host)))
    throw new StartError(
      'choosing the port',
      `Port ${known} is taken by another program.`,
      `Stop that program, or choose another port with PORT=… (addresses and QR codes made so far hold the old one).`,
    );

  const port = known ?? (await firstFree(host));
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${port}\n`);
  return port;
}

/** The port on which the other process of this data listens, or will: the one that is set, else that of last time. */
export async function knownPort(wanted: number | undefined, _host: string, dataDir: string): Promise<number> {
  return wanted ?? remembered(path.join(dataDir, 'port')) ?? first;
}

function remembered(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

async function firstFree(host: string): Promise<number> {
  for (let port = first; port < first + 100; port++) if (await isFree(port, host)) return port;
  throw new StartError(
    'choosing the port',
    `No port from ${first} to ${first + 99} is free.`,
    'Set one with PORT=…',
  );
}

const isFree = (port: number, host: string) =>
  new Promise<boolean>((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
