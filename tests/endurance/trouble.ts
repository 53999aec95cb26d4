import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';
import type { Product } from './product.js';

type Kind =
  | 'server killed (-9)'
  | 'database killed (-9)'
  | 'database stopped at once'
  | 'database connections ended'
  | 'answers lost for 3 s'
  | '503 for 3 s'
  | 'every connection cut';

const kinds: Kind[] = [
  'server killed (-9)',
  'answers lost for 3 s',
  'server killed (-9)',
  'database killed (-9)',
  'database connections ended',
  '503 for 3 s',
  'database stopped at once',
  'every connection cut',
];

/** Does one harm after the other, in rounds: each comes up before any comes again. */
export class Trouble {
  readonly count = new Map<string, number>();

  constructor(
    private readonly product: Product,
    private readonly chance: Chance,
  ) {}

  async until(isOver: () => boolean): Promise<void> {
    while (!isOver())
      for (const kind of this.chance.shuffled(kinds)) {
        await pause(this.chance.between(2_000, 6_000));
        if (isOver()) return;
        await this.do(kind);
        this.count.set(kind, (this.count.get(kind) ?? 0) + 1);
        await this.product.ready();
      }
  }

  private async do(kind: Kind): Promise<void> {
    const { line } = this.product;
    switch (kind) {
      case 'server killed (-9)':
        return this.product.killServer();
      case 'database killed (-9)':
        return void process.kill(await this.product.postmaster(), 'SIGKILL');
      case 'database stopped at once':
        return void process.kill(await this.product.postmaster(), 'SIGQUIT');
      case 'database connections ended':
        await this.product.sql(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where pid <> pg_backend_pid() and datname = current_database() and usename <> current_user`,
        );
        return;
      case 'answers lost for 3 s':
        line.weather = { lost: 0.5, busy: 0 };
        await pause(3_000);
        return line.clear();
      case '503 for 3 s':
        line.weather = { lost: 0, busy: 0.5 };
        await pause(3_000);
        return line.clear();
      case 'every connection cut':
        return line.cutAll();
      default:
        kind satisfies never;
    }
  }
}
