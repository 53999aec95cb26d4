import type { Me, Role } from '@vigie/contracts';
import { type DateStyle, formatDate, type Locale } from '@vigie/i18n';
import { formatLately } from '../format.ts';
import { createContext } from 'svelte';

export type Reader = { me: Me | null; locale: Locale; timeZone: string };

/** Who reads this page, in which language and zone. */
export class Session {
  constructor(private readonly read: () => Reader) {}

  get me(): Me | null {
    return this.read().me;
  }

  get locale(): Locale {
    return this.read().locale;
  }

  get timeZone(): string {
    return this.read().timeZone;
  }

  has(...roles: Role[]): boolean {
    return this.me?.roles.some((role) => roles.includes(role)) ?? false;
  }

  /** An instant as this reader writes it, in their zone. */
  date(instant: string, style: DateStyle = 'date'): string {
    return formatDate(instant, this.locale, style, this.timeZone);
  }

  /** "today" or "yesterday" in this reader's words; null when it is longer ago. */
  lately(instant: string): string | null {
    return formatLately(instant, this.locale, this.timeZone);
  }
}

const [useSession, provide] = createContext<Session>();
export { useSession };

/** For the root layout: makes the session known to all that is below. */
export function provideSession(read: () => Reader): Session {
  return provide(new Session(read));
}
