import type { Locale } from '@vigie/contracts';
import { directionOf } from '@vigie/i18n';
import type { Mail } from './mail.js';

/** What a mail says, in words of its reader's language. */
export interface Letter {
  locale: Locale;
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Below the action. */
  afterwards?: string[];
  signature: string;
}

/** Sets a letter as text and as HTML that needs no style sheet, no picture and nothing from elsewhere. */
export function mailOf(to: string, letter: Letter): Mail {
  return { to, subject: letter.subject, text: textOf(letter), html: htmlOf(letter) };
}

function textOf({ greeting, paragraphs, action, afterwards = [], signature }: Letter): string {
  const deed = action ? [`${action.label}\n${action.url}`] : [];
  return `${[greeting, ...paragraphs, ...deed, ...afterwards, `-- \n${signature}`].join('\n\n')}\n`;
}

function htmlOf({
  locale,
  subject,
  greeting,
  paragraphs,
  action,
  afterwards = [],
  signature,
}: Letter): string {
  const line = (text: string) => `<p>${escaped(text)}</p>`;
  const deed = action
    ? [
        `<p><a href="${escaped(action.url)}">${escaped(action.label)}</a></p>`,
        `<p dir="ltr" style="font-size:smaller;word-break:break-all">${escaped(action.url)}</p>`,
      ]
    : [];
  return [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}">`,
    `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:36rem">',
    line(greeting),
    ...paragraphs.map(line),
    ...deed,
    ...afterwards.map(line),
    `<hr><p style="font-size:smaller">${escaped(signature)}</p></body></html>`,
  ].join('\n');
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
