/**
 * An address as an author types it, as a link may be: a mail address and a site without its protocol are understood.
 *
 * @returns null for what must not be a link: scripts, and sites that are not encrypted
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  if (/^\+?[\d\s().-]{6,}$/.test(text)) return `tel:${text.replaceAll(/[^\d+]/g, '')}`;
  const whole = /^[\w.-]+\.\w{2,}(?:[/?#]|$)/.test(text) ? `https://${text}` : text;
  if (!/^(?:https:\/\/[^\s/]|mailto:\S|tel:\S)/i.test(whole)) return null;
  return URL.canParse(whole) ? whole : null;
}
