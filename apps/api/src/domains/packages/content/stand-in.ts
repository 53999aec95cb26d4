import type { Locale } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import type { Request } from 'express';
import { localeOf } from '../../../platform/http/locale.js';

/** Inside a course these would stay grey: browsers show no PDF in a sandboxed frame, and no Flash anywhere. */
const UNSHOWABLE = ['application/pdf', 'application/x-shockwave-flash'] as const;
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed']);

/** The headers that decide whether a file is answered by itself or by what stands in for it. */
export const standsInFor = (mediaType: string): boolean =>
  UNSHOWABLE.some((unshowable) => unshowable === mediaType);

/** The page for a frame that could not show the file: what it is, and a way to it. Null when the file itself will do. */
export function standIn(request: Request, mediaType: string): string | null {
  if (!standsInFor(mediaType) || !FRAMES.has(String(request.headers['sec-fetch-dest']))) return null;

  const locale = localeOf(request);
  return page(locale, mediaType === 'application/pdf' ? document(locale) : flash(locale));
}

// The address of the link is this page's own: in a window of its own the same address brings the document.
const document = (locale: Locale): string =>
  `<p>${m.packages_document_apart({}, { locale })}</p>
<p><a href="" target="_blank" rel="noopener">${m.packages_document_open({}, { locale })}</a></p>`;

const flash = (locale: Locale): string => `<p>${m.packages_flash_told({}, { locale })}</p>`;

// A frame that was led here from a page of the course is led back by the button; one that began here has nothing behind.
const page = (locale: Locale, body: string): string => `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${m.packages_document_title({}, { locale })}</title>
<style>:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{padding:1rem;max-inline-size:40rem}
a,button{display:inline-block;min-block-size:2.75rem;line-height:2.75rem;font:inherit}button{padding-inline:1rem}</style>
${body}
<p><button type="button" hidden>${m.packages_document_back({}, { locale })}</button></p>
<script>
const way = globalThis.navigation, back = document.querySelector('button');
back.hidden = !way || !way.canGoBack;
back.addEventListener('click', () => way.back());
</script></html>`;
