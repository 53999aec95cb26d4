import { mount } from 'svelte';
import { openLms } from '../lms/open.ts';
import App from '../page/App.svelte';
import { Player } from '../state/player.svelte.ts';
import '../styles/module.css';
import { notesChannel } from '../state/private-notes.ts';
import { chooseLanguage, countryIn, isInVigie, loadModule, type Page, readPage, speakIn } from './boot.ts';

/** A blank page, everywhere and offline: the module knows no site that is neutral in every country. */
const NEUTRAL_PAGE = 'about:blank';

async function start(page: Page): Promise<void> {
  const lms = openLms(page.tracked ? page.standard : 'folder', page.module, window);
  const saved = /"l":"([a-z]{2})"/.exec(lms.suspend)?.[1] ?? '';
  const asked = new URLSearchParams(location.search).get('lang') ?? '';
  const wishes = [page.language, saved, asked, lms.language, ...navigator.languages];
  const module = await loadModule(chooseLanguage(wishes, page.languages));
  const country = page.country ?? countryIn(location.search) ?? countryIn(lms.launchData);
  const player = new Player(module, lms, country, page.tracked ? notesChannel(window) : null);
  const place = new URLSearchParams(location.search).get('at') ?? '';
  const goes = place !== '' && player.goTo(place);
  speakIn(() => player.module.locale);

  // Where one goes on is the module's to say, not the browser's.
  history.scrollRestoration = 'manual';
  page.root.replaceChildren();
  document.documentElement.classList.remove('waiting');
  mount(App, {
    target: page.root,
    props: { player, exit: isInVigie(window) ? '' : NEUTRAL_PAGE, load: loadModule },
  });
  player.save();
  if (goes) requestAnimationFrame(() => document.getElementById(place)?.scrollIntoView());

  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && player.save());
  // `pagehide` alone fires everywhere; a page that comes back from the browser's cache goes on saving by itself.
  addEventListener('pagehide', () => player.close(), { once: true });
}

const page = readPage(document);
// What cannot start leaves the page as it was compiled: the module to be read.
if (page)
  start(page).catch((error: unknown) => {
    document.documentElement.classList.remove('waiting');
    reportError(error);
  });
