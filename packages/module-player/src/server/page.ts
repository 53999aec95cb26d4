import type { Locale } from '@vigie/contracts';
import { directionOf, localeNames } from '@vigie/i18n';
import { overwriteGetLocale } from '@vigie/i18n/runtime';
import { m } from '@vigie/i18n/messages';
import { render } from 'svelte/server';
import type { Standard } from '../lms/open.ts';
import { openDevice } from '../lms/this-device.ts';
import type { PlayerModule } from '../model.ts';
import { Player } from '../state/player.svelte.ts';
import Static from './Static.svelte';

/** How a page is written, beside its module. */
export interface PageSettings {
  standard: Standard;
  country: string | null;
  /** It is for this language only, whatever the learner's is. */
  isFixed: boolean;
}

/** The page of a module in one language: readable as it is, and taken over by the player where there is JavaScript. */
export function pageOf(module: PlayerModule, { standard, country, isFixed }: PageSettings): string {
  const { locale, languages, id, tracking } = module;
  overwriteGetLocale(() => locale);
  const player = new Player(module, openDevice(id), country ?? '');
  player.isStatic = true;
  // Marks for a hydration that never comes: the player starts from nothing.
  const body = render(Static, { props: { player } }).body.replace(/<!--[\s\S]*?-->/g, '');
  const data: Record<string, string | null> = {
    module: id,
    standard,
    languages: languages.map((each) => each.locale).join(' '),
    language: isFixed ? locale : null,
    country,
    tracking,
  };
  const attributes = Object.entries(data).flatMap(([name, value]) =>
    value === null ? [] : [` data-${name}="${escapeHtml(value)}"`],
  );
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(m.module_tab_title())}</title>
<link rel="stylesheet" href="player.css">
<script>document.documentElement.classList.add('waiting')</script>
<script src="player.js" defer onerror="document.documentElement.classList.remove('waiting')"></script>
</head>
<body class="player module">
<div id="module"${attributes.join('')}>
<p class="modulewait" role="status">${escapeHtml(m.module_loading())}</p>
<nav class="modulelangs" aria-label="${escapeHtml(m.module_language())}">${languages.map((each) => link(each.locale, locale)).join(' ')}</nav>
<main class="static">${body}</main>
</div>
</body>
</html>
`;
}

function link(locale: Locale, current: Locale): string {
  const here = locale === current ? ' aria-current="page"' : '';
  return `<a href="${locale}.html" lang="${locale}" hreflang="${locale}"${here}>${localeNames[locale]}</a>`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
