import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MissingGlyphs, PdfRenderer } from '@vigie/api/platform/rendering/pdf-renderer.js';
import type { PdfJob } from '@vigie/api/platform/rendering/protocol.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let renderer: PdfRenderer;

beforeAll(async () => {
  house = await openHouse();
  renderer = house.app.get(PdfRenderer);
});
afterAll(() => house.close());

const head = `#let d = json(bytes(sys.inputs.data))
#set document(title: "Sheet", date: datetime(year: 2026, month: 11, day: 24))
#set text(font: ("Noto Sans", "IBM Plex Sans Arabic"), fallback: false)\n`;
const job = (body: string, data: Record<string, unknown> = {}): PdfJob => ({
  template: head + body,
  data,
  standard: 'a-3a',
});
/** About two seconds of work, and years of it. */
const slow = '#for i in range(2000000) { let x = calc.sin(i) }\nslow';
const endless = '#for i in range(1000000) { for j in range(1000000) { let x = i * j } }';

const isRunning = (pid: number) => existsSync(`/proc/${pid}`);
const pidOf = () => renderer.pid ?? 0;

describe('the renderer', () => {
  test('makes the same bytes again, also in another process', async () => {
    const first = await renderer.render(job('#d.name', { name: 'Inès سمير' }));
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    process.kill(pidOf(), 'SIGKILL');
    expect((await renderer.render(job('#d.name', { name: 'Inès سمير' }))).equals(first)).toBe(true);
  });

  test('that is killed at work is replaced, and the document still comes', async () => {
    await renderer.render(job('before'));
    const pid = pidOf();
    const pdf = renderer.render(job(slow));
    await new Promise((later) => setTimeout(later, 100));
    process.kill(pid, 'SIGKILL');
    expect((await pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pidOf()).not.toBe(pid);
  });

  test('that hangs is ended, says so, and holds up no later document', async () => {
    await renderer.render(job('before'));
    renderer.withinMs = 1_000;
    try {
      await expect(renderer.render(job(endless))).rejects.toMatchObject({
        type: 'rendering/unavailable',
        status: 503,
      });
    } finally {
      renderer.withinMs = 15_000;
    }
    expect((await renderer.render(job('after'))).length).toBeGreaterThan(1000);
  });

  test('hands over to a new process after so many documents, for Typst keeps memory', async () => {
    renderer.documentsPerProcess = 2;
    try {
      const pids: number[] = [];
      for (const text of ['one', 'two', 'three', 'four']) {
        await renderer.render(job(text));
        pids.push(pidOf());
      }
      expect(new Set(pids.slice(-3)).size).toBe(2);
      expect(pids.at(-1)).not.toBe(pids.at(-3));
    } finally {
      renderer.documentsPerProcess = 500;
    }
  });

  test('refuses a character that no font has, and names it', async () => {
    const refused = renderer.render(job('#d.name', { name: 'Ines 龍' }));
    await expect(refused).rejects.toThrow(MissingGlyphs);
    await expect(refused).rejects.toMatchObject({ characters: ['龍'] });
  });

  test.each([
    ['a file of the system', '#read("/etc/passwd")'],
    ['a file outside its folder', '#read("../fonts.conf")'],
    ['a package from the network', '#import "@preview/cetz:0.3.0"'],
    ['a font of the system', '#set text(font: "DejaVu Sans")\ntext'],
  ])('has no use for %s', async (_, body) => {
    await expect(renderer.render(job(body))).rejects.toThrow();
  });

  test('reads data as data', async () => {
    const pdf = await renderer.render(job('#d.name', { name: '#read("/etc/passwd") $x$ *b* #panic()' }));
    expect(pdf.length).toBeGreaterThan(1000);
  });

  test('ends with the house', async () => {
    const other = await openHouse();
    await other.app.get(PdfRenderer).render(job('text'));
    const pid = other.app.get(PdfRenderer).pid ?? 0;
    expect(isRunning(pid)).toBe(true);
    await other.close();
    await until('the end of the renderer', async () => !isRunning(pid));
  });
});
