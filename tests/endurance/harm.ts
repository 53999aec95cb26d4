import type { Chance } from './chance.js';
import type { Product } from './product.js';
import type { Reader } from './reader.js';

/** What happens to a learner in the middle of a course. Afterwards the course is opened again, if it is not open. */
export interface Harm {
  name: string;
  /** Saves `place`, does the harm, and leaves the course closed or open. */
  befall(reader: Reader, place: string, product: Product, chance: Chance): Promise<'closed' | 'open'>;
}

export const harms: Harm[] = [
  {
    name: 'tab’s process killed, value only set',
    async befall(reader, place) {
      await reader.says('LMSSetValue', 'cmi.core.lesson_location', place);
      await reader.hasJournaled(place);
      await reader.crash();
      return 'closed';
    },
  },
  {
    name: 'tab’s process killed without a line',
    async befall(reader, place) {
      await reader.context.setOffline(true);
      await reader.turnTo(place);
      await reader.hasJournaled(place);
      await reader.crash();
      await reader.context.setOffline(false);
      return 'closed';
    },
  },
  {
    name: 'browser killed (-9), not acknowledged',
    async befall(reader, place, { line }) {
      line.onlyTo = 'commit';
      line.weather = { lost: 0, busy: 1 };
      await reader.turnTo(place);
      await reader.hasStored(place);
      await reader.kill();
      line.clear();
      return 'closed';
    },
  },
  {
    name: 'browser killed (-9), acknowledged',
    async befall(reader, place) {
      await reader.turnTo(place);
      await reader.hasSent();
      await reader.kill();
      return 'closed';
    },
  },
  {
    name: 'every answer lost, then the tab closed',
    async befall(reader, place, { line }) {
      line.onlyTo = 'commit';
      line.weather = { lost: 1, busy: 0 };
      await reader.turnTo(place);
      await reader.hasStored(place);
      await reader.page.close();
      line.clear();
      return 'closed';
    },
  },
  {
    name: 'server killed (-9) in mid-course',
    async befall(reader, place, product) {
      const killed = product.killServer();
      await reader.turnTo(place);
      await killed;
      await product.ready();
      await reader.hasSent();
      return 'open';
    },
  },
  {
    name: 'database killed (-9) in mid-course',
    async befall(reader, place, product) {
      process.kill(await product.postmaster(), 'SIGKILL');
      await reader.turnTo(place);
      await product.ready();
      await reader.hasSent();
      return 'open';
    },
  },
  {
    name: 'no line for a while',
    async befall(reader, place) {
      await reader.context.setOffline(true);
      await reader.turnTo(`${place} before`);
      await reader.turnTo(place);
      await reader.context.setOffline(false);
      await reader.hasSent();
      return 'open';
    },
  },
  {
    name: 'session expired in mid-course',
    async befall(reader, place) {
      await reader.context.clearCookies();
      await reader.turnTo(place);
      await reader.page.getByRole('alertdialog').or(reader.page.getByRole('status')).first().waitFor();
      await reader.hasStored(place);
      await reader.signIn();
      await reader.page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await reader.hasSent();
      return 'open';
    },
  },
];

const events = ['beforeunload', 'pagehide', 'unload', 'visibilitychange'] as const;
const ways = ['closes the tab', 'goes elsewhere', 'takes the quick exit', 'closes the browser'] as const;

/** Every way of leaving, for a course that saves nowhere but in one event of its page. */
export const departures = events.flatMap((event) => ways.map((way) => ({ event, way })));

/** Has the course save `place` only when the event comes, and leaves. */
export async function depart(
  reader: Reader,
  { event, way }: (typeof departures)[number],
  place: string,
): Promise<void> {
  const frame = await reader.frame();
  await frame.evaluate(
    ([name, value]) => {
      const { API } = parent as Window & { API?: Record<string, (...given: string[]) => string> };
      const target = name === 'visibilitychange' ? document : window;
      target.addEventListener(name, () => {
        localStorage.setItem('heard', value);
        API?.['LMSSetValue']?.('cmi.core.lesson_location', value);
        API?.['LMSCommit']?.('');
      });
    },
    [event, place] as const,
  );
  switch (way) {
    case 'closes the tab':
      await reader.page.close({ runBeforeUnload: true });
      return void (await reader.page.waitForEvent('close').catch(() => undefined));
    case 'goes elsewhere':
      await reader.page.goto('data:text/html,elsewhere');
      return reader.page.close();
    case 'takes the quick exit':
      await reader.page.locator('#player-bar').getByRole('link').last().click();
      await reader.page.waitForURL(/\/away/);
      return reader.page.close();
    case 'closes the browser':
      return reader.quit();
    default:
      way satisfies never;
  }
}

/** Whether the browser told the course of the event at all; by its own note. */
export const wasHeard = async (reader: Reader, place: string): Promise<boolean> =>
  (await reader.frame()).evaluate((value) => localStorage.getItem('heard') === value, place);
