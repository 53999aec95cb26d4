// The player: the one page of a learner that is an application. It has no other page to go to, and so no router.
import { mount } from 'svelte';
import { useLocaleStrategy } from '@vigie/i18n';
import { PlayerPage } from '#lib/features/player/index.ts';
import { rememberTimeZone } from '#lib/shared/session/time-zone.ts';

// While developing, the language of the messages is that of the page; see hooks.client.ts.
if (import.meta.env.DEV) useLocaleStrategy();

rememberTimeZone();

const target = document.getElementById('play');
if (target) {
  const props = JSON.parse(target.dataset['props'] ?? '');
  // What the server wrote stood in for this until now.
  target.replaceChildren();
  mount(PlayerPage, { target, props });
}
