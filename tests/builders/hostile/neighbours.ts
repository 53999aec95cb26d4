import type { Attack } from './page.js';

/** Leaves marks in everything that keeps something. */
export const leavesMarks: Attack = async (attempt) => {
  await attempt('local storage', () => localStorage.setItem('mark', 'of the first'));
  await attempt('indexed database', () => {
    const request = indexedDB.open('mark');
    return new Promise((resolve) => (request.onsuccess = () => resolve('opened')));
  });
  await attempt('cache', async () => {
    await (await caches.open('mark')).put('/mark', new Response('of the first'));
    return 'put';
  });
};

/** Looks for the marks and the files of another package. */
export const looksForOthers: Attack = async (attempt, { host = '', base = '' }) => {
  await attempt('local storage', () => localStorage.getItem('mark'));
  await attempt('indexed databases', async () => (await indexedDB.databases()).length);
  await attempt('caches', async () => (await caches.keys()).length);
  await attempt('file of the other', async () => (await fetch(`${host}${base}page-1.html`)).status);
  await attempt(
    'its shell',
    async () => (await fetch(`${host}/__shell/index.html`, { mode: 'no-cors' })).type,
  );
  await attempt('from the shell', async () => (await parent.fetch(`${host}${base}page-1.html`)).status);
  await attempt('script of the other', () => {
    const script = document.createElement('script');
    script.src = `${host}${base}worker.js`;
    document.head.append(script);
    return new Promise((resolve, reject) => {
      script.onload = () => resolve('loaded');
      script.onerror = () => reject(new TypeError());
    });
  });
  await attempt('its capability here', async () => (await fetch(`${base}page-1.html`)).status);
  await attempt('a guessed one', async () => {
    const [, own = ''] = location.pathname.split('/');
    return (await fetch(`/${own.slice(0, -1)}${own.endsWith('A') ? 'B' : 'A'}/page-1.html`)).status;
  });
  await attempt('above its folder', async () => (await fetch('..%2f..%2fimsmanifest.xml')).status);
};
