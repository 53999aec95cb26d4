import type { Locale } from './locale.js';

// Arabic text with the digits that all four languages share: numbers of certificates, scores and dates are compared
// across languages and read aloud on the telephone.
const tags: Readonly<Record<Locale, string>> = { fr: 'fr', en: 'en-GB', es: 'es', ar: 'ar-u-nu-latn' };

const dateStyles = {
  /** 18 novembre 2026 */
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 18 nov. 2026 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** samedi 12 décembre */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  /** 18 nov. */
  dayMonth: { day: 'numeric', month: 'short' },
  /** 14:02 */
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** 18 novembre 2026 à 14:02 */
  dateTime: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** How a date is written; see the examples at each style. */
export type DateStyle = keyof typeof dateStyles;

/**
 * Writes an instant, or a calendar day given as `2026-12-12` (which no time zone may shift).
 *
 * @param timeZone - IANA name; without it the zone of the machine, so give it on the server.
 */
export function formatDate(
  instant: Date | string | number,
  locale: Locale,
  style: DateStyle = 'date',
  timeZone?: string,
): string {
  const zone = typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant) ? 'UTC' : timeZone;
  return new Intl.DateTimeFormat(tags[locale], { ...dateStyles[style], timeZone: zone }).format(
    new Date(instant),
  );
}

/** Writes a duration given in minutes: "4 h 20", "4 h 20 min" or "4 ساعات و20 دقيقة". */
export function formatDuration(minutes: number, locale: Locale): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];

  if (hours === 0) return unit(rest, 'minute', locale);
  if (rest === 0) return unit(hours, 'hour', locale);
  // French leaves the last unit out: 4 h 20, 1 h 05.
  if (locale === 'fr') return `${unit(hours, 'hour', 'fr')}\u00a0${String(rest).padStart(2, '0')}`;
  if (locale === 'ar') return `${unit(hours, 'hour', 'ar')} و${unit(rest, 'minute', 'ar')}`;
  return `${unit(hours, 'hour', locale)} ${unit(rest, 'minute', locale)}`;
}

/** Writes a size given in bytes, by thousands: "184 ko", "3,4 Mo". */
export function formatSize(bytes: number, locale: Locale): string {
  if (bytes < 1000) return unit(bytes, 'byte', locale);
  if (bytes < 999_500) return unit(Math.round(bytes / 1000), 'kilobyte', locale);
  if (bytes < 999_500_000) return unit(bytes / 1_000_000, 'megabyte', locale);
  return unit(bytes / 1_000_000_000, 'gigabyte', locale);
}

/** Writes a number: "4 096". */
export function formatNumber(value: number, locale: Locale, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits }).format(value);
}

/** Writes a share 0..1 as per cent: "80 %". */
export function formatPercent(share: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

function unit(value: number, name: string, locale: Locale): string {
  // Arabic abbreviates hours and minutes to single letters, which few readers expect.
  const unitDisplay = locale === 'ar' ? 'long' : 'short';
  const maximumFractionDigits = value < 100 ? 1 : 0;
  return spaced(
    new Intl.NumberFormat(tags[locale], {
      style: 'unit',
      unit: name,
      unitDisplay,
      maximumFractionDigits,
    }).format(value),
  );
}

/** A value and its unit stay on one line. */
function spaced(text: string): string {
  return text.replace(/ /g, '\u00a0');
}
