import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A moment in the transaction that takes in a commit. */
export type Moment = 'before its first write' | 'before COMMIT' | 'after COMMIT';

/** A way to a database on which a test may stop the transaction of a commit at a moment of its choice. */
export interface DatabaseLine {
  /** The database's url, by this way. */
  url: string;
  /** Waits for the moment, and keeps everything there. @returns how to cut that connection */
  stoppedAt(moment: Moment): Promise<() => void>;
  close(): void;
}

export async function databaseLine(databaseUrl: string): Promise<DatabaseLine> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let trap: { moment: Moment; spring: (cut: () => void) => void } | undefined;

  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const cut = () => void [near, far].forEach((one) => one.destroy());
    let isCommit = false;
    let isHeld = false;
    const hold = (moment: Moment): boolean => {
      if (trap?.moment !== moment) return false;
      isHeld = true;
      trap.spring(cut);
      trap = undefined;
      return true;
    };
    let hasCommitted = false;
    near.on('data', (chunk) => {
      isCommit ||= chunk.includes('insert into commit_log');
      hasCommitted = isCommit && chunk.includes('COMMIT\0');
      const stays = hasCommitted ? hold('before COMMIT') : isCommit && hold('before its first write');
      if (!isHeld && !stays) far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (isHeld || (hasCommitted && hold('after COMMIT'))) return;
      if (hasCommitted) isCommit = hasCommitted = false;
      near.write(chunk);
    });
    for (const one of [near, far]) {
      open.add(one);
      one.on('error', cut).on('close', () => {
        open.delete(one);
        cut();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  url.hostname = '127.0.0.1';

  return {
    url: url.href,
    stoppedAt: (moment) => new Promise((spring) => (trap = { moment, spring })),
    close() {
      server.close();
      for (const one of open) one.destroy();
    },
  };
}
