import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connectToRunning } from '@vigie/embedded-db';
import pg from 'pg';
import { Client } from '../support/client.js';
import { until } from '../support/until.js';
import { freePort, startVigie, type VigieProcess } from '../support/vigie-process.js';
import type { Chance } from './chance.js';
import { Line } from './line.js';

const cli = path.resolve(import.meta.dirname, '../../apps/api/dist/cli.js');
const SECRET = 'a secret for endurance, and for that alone';
const PASSWORD = 'vigie-demo-2026';

/** The built product with its own database, on a data folder of its own, behind a line that may be bad. */
export class Product {
  readonly secret = SECRET;
  private vigie: VigieProcess | undefined;
  private isClosing = false;
  private starting: Promise<void> = Promise.resolve();

  private constructor(
    private readonly settings: Record<string, string>,
    readonly line: Line,
    /** Where browsers find it: the line's port. */
    readonly port: number,
  ) {}

  static async start(chance: Chance): Promise<Product> {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'vigie-faults-'));
    chmodSync(dataDir, 0o755); // root's database runs as another user
    const own = await freePort();
    const line = new Line(own, chance);
    const port = await line.listen(Number(process.env['FAULTS_PORT'] ?? 0));
    const product = new Product(
      {
        DATA_DIR: dataDir,
        SECRET_KEY: SECRET,
        PORT: String(own),
        LMS_ORIGIN: `http://localhost:${port}`,
        CONTENT_ORIGIN_TEMPLATE: `http://p-{id}.localhost:${port}`,
        DEMO: '1',
        WEB: 'built',
        LOG_LEVEL: 'silent',
      },
      line,
      port,
    );
    await product.run();
    return product;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  get pid(): number {
    return this.vigie?.pid ?? 0;
  }

  async signedIn(email: string): Promise<Client> {
    const client = new Client(this.port, `localhost:${this.port}`);
    (await client.post('/api/v1/session', { email, password: PASSWORD, stay: true })).expect(200);
    return client;
  }

  /** kill -9; like a service manager, it is started again at once. Resolves when it answers again. */
  async killServer(): Promise<void> {
    await this.vigie?.kill();
    await this.starting;
  }

  async postmaster(): Promise<number> {
    const file = path.join(this.settings['DATA_DIR'] ?? '', 'database/pgdata/postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  }

  async databaseUrl(): Promise<string> {
    const folder = path.join(this.settings['DATA_DIR'] ?? '', 'database');
    return until('the database', async () => (await connectToRunning(folder)) ?? false, 60_000);
  }

  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.asOwner(async (owner) => (await owner.query<Row>(text, values)).rows);
  }

  async asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: await this.databaseUrl() });
    client.on('error', () => undefined); // the query that fails says so too
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Until the server answers that it is ready. */
  async ready(): Promise<void> {
    const client = new Client(this.port, `localhost:${this.port}`);
    await until(
      'the product',
      async () => (await client.get('/health/ready').catch(() => null))?.status === 200,
      90_000,
    );
  }

  /** What must hold of the data, as an operator would check it. */
  invariants(): { isSound: boolean; report: string } {
    const { DATA_DIR = '', SECRET_KEY = '' } = this.settings;
    const env = { PATH: process.env['PATH'], DATA_DIR, SECRET_KEY };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'doctor', '--invariants'], {
      env,
      encoding: 'utf8',
    });
    return { isSound: status === 0, report: stdout + stderr };
  }

  async stop(): Promise<void> {
    this.isClosing = true;
    await this.vigie?.end();
    this.line.close();
    rmSync(this.settings['DATA_DIR'] ?? '', { recursive: true, force: true, maxRetries: 5 });
  }

  private async run(): Promise<void> {
    this.vigie = await startVigie(this.settings);
    void this.vigie.ended.then(() => {
      if (!this.isClosing) this.starting = this.runAgain();
    });
  }

  /** A start may fail while the database is being repaired: then once more. */
  private async runAgain(): Promise<void> {
    for (let tries = 1; ; tries++)
      try {
        return await this.run();
      } catch (error) {
        if (tries === 5) throw error;
      }
  }
}
