import { readFileSync } from 'node:fs';
import { until } from '../support/until.js';
import { aReader } from './browser.js';
import type { Product } from './product.js';
import type { Reader } from './reader.js';

/** 64,000 characters of four widths, which change with each round. */
const memoryOf = (round: number): string => `${round}:${'é漢x😀'.repeat(12_800)}`.slice(0, 64_000);

interface Soaked {
  rounds: number;
  /** Rounds that arrived whole. */
  isWhole: number;
  isWholeAtTheDoor: boolean;
  /** Of page and server: after the first round and after the last, in MB. */
  memory: Record<'page' | 'server', [number, number]>;
}

/** One long session of bursts, at the limit of what a course may keep; at last one that is too large for a closing page. */
export async function soak(product: Product, seconds: number): Promise<Soaked> {
  const reader = await aReader(product, 'Longue séance');
  try {
    await reader.open();
    const end = Date.now() + seconds * 1000;
    let rounds = 0;
    let isWhole = 0;
    let first: [number, number] | undefined;
    while (rounds < 3 || Date.now() < end) {
      await burst(reader, ++rounds);
      await reader.hasSent();
      isWhole += Number(await serverHas(product, memoryOf(rounds)));
      first ??= await sizes(reader, product);
    }
    const last = await sizes(reader, product);
    const isWholeAtTheDoor = await atTheDoor(reader, rounds + 1);
    const [page, server] = first ?? last;
    return {
      rounds,
      isWhole,
      isWholeAtTheDoor,
      memory: { page: [page, last[0]], server: [server, last[1]] },
    };
  } finally {
    await reader.end();
  }
}

/** 500 calls in one breath. */
async function burst(reader: Reader, round: number): Promise<void> {
  const frame = await reader.frame();
  const answers = await frame.evaluate(
    ([memory, number]) => {
      const { API } = parent as Window & { API?: Record<string, (...given: string[]) => string> };
      const said = Array.from({ length: 498 }, (_, index) =>
        API?.['LMSSetValue']?.('cmi.core.lesson_location', `${number}-${index}`),
      );
      return [...said, API?.['LMSSetValue']?.('cmi.suspend_data', memory), API?.['LMSCommit']?.('')];
    },
    [memoryOf(round), round] as const,
  );
  if (answers.some((one) => one !== 'true')) throw new Error('the course was told that something failed');
}

/** Set and finished only while the tab is being closed: the essence is sent, the rest waits in the journal. */
async function atTheDoor(reader: Reader, round: number): Promise<boolean> {
  const frame = await reader.frame();
  await frame.evaluate((memory) => {
    const { API } = parent as Window & { API?: Record<string, (...given: string[]) => string> };
    addEventListener('pagehide', () => {
      API?.['LMSSetValue']?.('cmi.suspend_data', memory);
      API?.['LMSSetValue']?.('cmi.core.exit', 'suspend');
      API?.['LMSFinish']?.('');
    });
  }, memoryOf(round));
  await reader.page.close({ runBeforeUnload: true });
  await reader.open();
  return (await reader.says('LMSGetValue', 'cmi.suspend_data')) === memoryOf(round);
}

async function serverHas(product: Product, memory: string): Promise<boolean> {
  const rows = await product.sql<{ full: { cmi: { suspend_data: string } } }>(
    `select "full" from attempt_item where "full" is not null`,
  );
  return rows.some(({ full }) => full.cmi.suspend_data === memory);
}

/** Of the page's heap after a collection, and of the server's process, in MB. */
async function sizes(reader: Reader, product: Product): Promise<[number, number]> {
  const session = await reader.context.newCDPSession(reader.page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const status = await until('the server', async () => readFileSync(`/proc/${product.pid}/status`, 'utf8'));
  return [usedSize / 1e6, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1e3];
}
